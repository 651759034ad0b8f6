package org.radflow.tests.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Every class and member that a class file refers to: super types, signatures, instructions, lambdas and annotations. */
final class References extends ClassVisitor {

    /** A reference to a member: internal name of the owner, and name with descriptor. */
    record Member(String owner, String nameAndDescriptor) implements Comparable<Member> {
        @Override
        public int compareTo(final Member other) {
            return toString().compareTo(other.toString());
        }
    }

    final Set<String> classes = new TreeSet<>();
    final Set<Member> members = new TreeSet<>();
    private final Predicate<String> wanted;

    private References(final Predicate<String> wanted) {
        super(Opcodes.ASM9);
        this.wanted = wanted;
    }

    /** References of one class file to the classes whose internal name is wanted. */
    static References of(final byte[] classFile, final Predicate<String> wanted) {
        final References references = new References(wanted);
        new ClassReader(classFile).accept(references, 0);
        return references;
    }

    private void type(final Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> type(type.getElementType());
            case Type.OBJECT -> name(type.getInternalName());
            case Type.METHOD -> {
                type(type.getReturnType());
                for (final Type argument : type.getArgumentTypes()) {
                    type(argument);
                }
            }
            default -> {
            }
        }
    }

    private void name(final String internalName) {
        if (internalName == null) {
            return;
        }
        if (internalName.startsWith("[")) {
            type(Type.getType(internalName));
        } else if (wanted.test(internalName)) {
            classes.add(internalName);
        }
    }

    private void member(final String owner, final String name, final String descriptor) {
        name(owner);
        type(Type.getType(descriptor));
        if (!owner.startsWith("[") && wanted.test(owner)) {
            members.add(new Member(owner, name + descriptor));
        }
    }

    private void constant(final Object value) {
        if (value instanceof Type type) {
            type(type);
        } else if (value instanceof Handle handle) {
            member(handle.getOwner(), handle.getName(), handle.getDesc());
        }
    }

    private AnnotationVisitor annotation(final String descriptor) {
        final Type annotation = Type.getType(descriptor);
        type(annotation);
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(final String name, final Object value) {
                constant(value);
            }

            @Override
            public void visitEnum(final String name, final String enumDescriptor, final String value) {
                member(Type.getType(enumDescriptor).getInternalName(), value, enumDescriptor);
            }

            @Override
            public AnnotationVisitor visitAnnotation(final String name, final String nested) {
                return annotation(nested);
            }

            @Override
            public AnnotationVisitor visitArray(final String name) {
                return this;
            }
        };
    }

    @Override
    public void visit(final int version, final int access, final String name, final String signature, final String superName,
        final String[] interfaces) {
        name(superName);
        for (final String parent : interfaces) {
            name(parent);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(final String descriptor, final boolean visible) {
        return annotation(descriptor);
    }

    @Override
    public FieldVisitor visitField(final int access, final String name, final String descriptor, final String signature,
        final Object value) {
        type(Type.getType(descriptor));
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(final String annotationDescriptor, final boolean visible) {
                return annotation(annotationDescriptor);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(final int access, final String name, final String descriptor, final String signature,
        final String[] exceptions) {
        type(Type.getType(descriptor));
        if (exceptions != null) {
            for (final String exception : exceptions) {
                name(exception);
            }
        }
        return new Instructions();
    }

    private final class Instructions extends MethodVisitor {

        Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(final String descriptor, final boolean visible) {
            return annotation(descriptor);
        }

        @Override
        public void visitTypeInsn(final int opcode, final String type) {
            name(type);
        }

        @Override
        public void visitFieldInsn(final int opcode, final String owner, final String name, final String descriptor) {
            member(owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(final int opcode, final String owner, final String name, final String descriptor,
            final boolean isInterface) {
            member(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(final String name, final String descriptor, final Handle bootstrap,
            final Object... arguments) {
            type(Type.getType(descriptor));
            for (final Object argument : arguments) {
                constant(argument);
            }
        }

        @Override
        public void visitLdcInsn(final Object value) {
            constant(value);
        }

        @Override
        public void visitTryCatchBlock(final Label start, final Label end, final Label handler, final String type) {
            name(type);
        }
    }
}
