package org.radflow.tests.house;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Our classes: what they inherit and declare, and so what they take from KNIME's. */
final class OwnClasses {

    private record Own(boolean concrete, List<String> parents, Set<String> members) {
    }

    private final Map<String, Own> classes = new HashMap<>();
    private final KnimeApi api;

    OwnClasses(final KnimeApi api, final List<Path> classFiles) throws IOException {
        this.api = api;
        for (final Path file : classFiles) {
            new ClassReader(Files.readAllBytes(file)).accept(new Reader(), ClassReader.SKIP_CODE);
        }
    }

    /** Whether a class, ours or another, declares or inherits a member; libraries other than Java's and KNIME's are taken at their word. */
    boolean resolves(final String owner, final String member) {
        final Own own = classes.get(owner);
        if (own != null) {
            return own.members().contains(member) || own.parents().stream().anyMatch(parent -> resolves(parent, member));
        }
        if (owner.startsWith("org/knime/")) {
            return api.resolves(owner, member);
        }
        return !owner.startsWith("java/") || JavaApi.resolves(owner, member);
    }

    /** Methods that KNIME's types leave to be implemented and a class of ours that can be instantiated does not implement. */
    Set<String> unimplemented() {
        final Set<String> missing = new TreeSet<>();
        classes.forEach((name, own) -> {
            if (own.concrete()) {
                final Set<String> required = new HashSet<>();
                final Set<String> implemented = new HashSet<>();
                collect(name, required, implemented);
                required.removeAll(implemented);
                required.forEach(method -> missing.add(name + "." + method));
            }
        });
        return missing;
    }

    private void collect(final String name, final Set<String> required, final Set<String> implemented) {
        final Own own = classes.get(name);
        if (own != null) {
            implemented.addAll(own.members());
            own.parents().forEach(parent -> collect(parent, required, implemented));
        } else if (api.hasClass(name)) {
            required.addAll(api.abstractMethods(name));
            implemented.addAll(api.concreteMethods(name));
            api.parents(name).forEach(parent -> collect(parent, required, implemented));
        } else {
            implemented.addAll(JavaApi.concreteMethods(name));
        }
    }

    private final class Reader extends ClassVisitor {
        private final Set<String> members = new HashSet<>();

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(final int version, final int access, final String name, final String signature, final String superName,
            final String[] interfaces) {
            final List<String> parents = new ArrayList<>(List.of(interfaces));
            if (superName != null) {
                parents.add(0, superName);
            }
            classes.put(name, new Own(!Modifier.isAbstract(access) && !Modifier.isInterface(access), parents, members));
        }

        @Override
        public FieldVisitor visitField(final int access, final String name, final String descriptor, final String signature,
            final Object value) {
            members.add(name + descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(final int access, final String name, final String descriptor, final String signature,
            final String[] exceptions) {
            members.add(name + descriptor);
            return null;
        }
    }
}
