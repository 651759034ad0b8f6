package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.radflow.tests.Project;

/** Our bundles link in KNIME: what they refer to exists there, and what the runtime offers under KNIME's names is KNIME's. */
class KnimeLinkTest {

    private static final String KNIME = "org/knime/";
    private static final String RUNTIME = "org.radflow.runtime";

    private final Set<String> unknown = new TreeSet<>();

    @Test
    void everyReferenceToKnimeExistsThere() throws IOException {
        final KnimeApi api = new KnimeApi(Project.knime("api-5.12.tsv.gz"));
        int checked = 0;
        for (final Path folder : Project.classFolders()) {
            if (folder.toString().contains(RUNTIME)) {
                continue;
            }
            for (final Path file : classFiles(folder)) {
                final References references = References.of(Files.readAllBytes(file), name -> name.startsWith(KNIME));
                references.classes.stream().filter(name -> !api.hasClass(name)).forEach(name -> unknown.add(file.getFileName() + ": " + name));
                references.members.stream().filter(member -> !api.resolves(member.owner(), member.nameAndDescriptor()))
                    .forEach(member -> unknown.add(file.getFileName() + ": " + member.owner() + "." + member.nameAndDescriptor()));
                checked += references.classes.size() + references.members.size();
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(checked > 0, "no reference to KNIME found: nothing was checked");
        System.out.println(checked + " references to KNIME's API, all of them exist");
    }

    @Test
    void whatTheRuntimeOffersIsPartOfKnime() throws IOException {
        final KnimeApi api = new KnimeApi(Project.knime("api-5.12.tsv.gz"));
        for (final Path file : classFiles(Project.ROOT.resolve("plugins/" + RUNTIME + "/target/classes/org/knime"))) {
            new ClassReader(Files.readAllBytes(file)).accept(new Declarations(api), ClassReader.SKIP_CODE);
        }
        assertEquals(Set.of(), unknown);
    }

    /** Methods of an interface of the runtime itself: classes under KNIME's names may implement these for the runtime to call. */
    private static Set<String> methods(final String runtimeInterface) {
        final Set<String> methods = new HashSet<>();
        final Path file = Project.ROOT.resolve("plugins/" + RUNTIME + "/target/classes/" + runtimeInterface + ".class");
        try {
            new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(final int access, final String name, final String descriptor, final String signature,
                    final String[] exceptions) {
                    methods.add(name + descriptor);
                    return null;
                }
            }, ClassReader.SKIP_CODE);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    private static List<Path> classFiles(final Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    /** Adds what a class shows to others but KNIME's class of that name does not. */
    private final class Declarations extends ClassVisitor {
        private final KnimeApi api;
        private final Set<String> hooks = new HashSet<>();
        private String owner;
        private boolean visible;

        Declarations(final KnimeApi api) {
            super(Opcodes.ASM9);
            this.api = api;
        }

        @Override
        public void visit(final int version, final int access, final String name, final String signature, final String superName,
            final String[] interfaces) {
            owner = name;
            visible = Modifier.isPublic(access) && isSeenFromOutside(name);
            if (visible && !api.hasClass(name)) {
                unknown.add(name);
            }
            for (final String parent : interfaces) {
                if (parent.startsWith("org/radflow/runtime/")) {
                    hooks.addAll(methods(parent));
                }
            }
        }

        /** A class inside one that others do not see is not seen either. */
        private boolean isSeenFromOutside(final String name) {
            final int nested = name.indexOf('$');
            return nested < 0 || api.hasClass(name.substring(0, nested));
        }

        private void member(final int access, final String nameAndDescriptor) {
            final boolean shown = Modifier.isPublic(access) || Modifier.isProtected(access);
            if (visible && shown && (access & Opcodes.ACC_SYNTHETIC) == 0 && !hooks.contains(nameAndDescriptor)
                && !api.resolves(owner, nameAndDescriptor)) {
                unknown.add(owner + "." + nameAndDescriptor);
            }
        }

        @Override
        public FieldVisitor visitField(final int access, final String name, final String descriptor, final String signature,
            final Object value) {
            member(access, name + descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(final int access, final String name, final String descriptor, final String signature,
            final String[] exceptions) {
            member(access, name + descriptor);
            return null;
        }
    }
}
