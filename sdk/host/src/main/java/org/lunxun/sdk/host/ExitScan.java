package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks for calls that end the whole process: {@code System.exit}, {@code Runtime.exit}, {@code Runtime.halt}, plain or as
 * method references. It reads class files and defines no class. Reflection escapes it: a plugin is not sandboxed.
 */
final class ExitScan {

    private ExitScan() {}

    /** Refuses a jar or folder of classes in which such a call stands, naming the class and the method. */
    static void check(Path part) throws IOException, RefusedException {
        if (Files.isDirectory(part)) {
            for (Path file : files(part)) {
                refuse(Files.readAllBytes(file));
            }
            return;
        }
        try (ZipFile zip = new ZipFile(part.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        refuse(in.readAllBytes());
                    }
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static void refuse(byte[] classFile) throws RefusedException {
        Found found = new Found();
        try {
            new ClassReader(classFile).accept(found, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            // No class file that this Java could define.
            return;
        }
        if (found.where != null) {
            throw new RefusedException(
                    Refusal.ENDS_THE_PROCESS,
                    "The method (" + ForeignText.safe(found.where) + ") must not call " + found.what
                            + ": it would end the host. Maybe throw an exception instead.");
        }
    }

    /** The first such call of a class. */
    private static final class Found extends ClassVisitor {

        private String type = "";
        private @Nullable String where;
        private String what = "";

        Found() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String of, boolean isInterface) {
                    look(name, owner, called);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String of, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            look(name, handle.getOwner(), handle.getName());
                        }
                    }
                }
            };
        }

        private void look(String method, String owner, String called) {
            boolean system = owner.equals("java/lang/System") && called.equals("exit");
            boolean runtime = owner.equals("java/lang/Runtime") && (called.equals("exit") || called.equals("halt"));
            if (where == null && (system || runtime)) {
                where = type + "." + method;
                what = owner.substring(owner.lastIndexOf('/') + 1) + "." + called;
            }
        }
    }
}
