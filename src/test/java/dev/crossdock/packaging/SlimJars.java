package dev.crossdock.packaging;

import javafx.css.Stylesheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Jars without what only slows the start: digests and signatures of each class, which Java reads
 * whenever it looks through a jar (800 KB in one of them), and which the package's own signature
 * stands for. And with what makes it faster: style sheets as JavaFX reads them best, beside their
 * text, and all classes such that a cache takes them.
 */
final class SlimJars {
    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);

    /** Where in a class file it stands, in bytes. */
    private static final int MAJOR_VERSION = 6;

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SlimJars() {}

    /** Removes the jars of a folder, if there is one: of an earlier build, with other versions. */
    static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
                for (var jar : jars) {
                    Files.delete(jar);
                }
            }
        }
    }

    /**
     * Copies each jar of a folder into another one, which is made.
     *
     * @param from with jars, maybe among other files
     * @param wanted by their file names
     */
    static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
        Files.createDirectories(to);
        try (var jars = Files.newDirectoryStream(from, "*.jar")) {
            for (var jar : jars) {
                var name = jar.getFileName().toString();
                if (wanted.test(name)) {
                    slim(jar, to.resolve(name));
                }
            }
        }
    }

    private static void slim(Path from, Path to) throws IOException {
        try (var jar = new JarFile(from.toFile(), false);
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            put(out, JarFile.MANIFEST_NAME, mainPart(jar.getManifest()));
            for (var entry : jar.stream().toList()) {
                var name = entry.getName();
                if (entry.isDirectory()
                        || name.equals(JarFile.MANIFEST_NAME)
                        || SIGNATURE.matcher(name).matches()) {
                    continue;
                }
                byte[] content;
                try (var in = jar.getInputStream(entry)) {
                    content = in.readAllBytes();
                }
                put(out, name, name.endsWith(".class") ? cacheable(content) : content);
                var binary = name.replaceFirst("\\.css$", ".bss");
                if (!binary.equals(name) && jar.getEntry(binary) == null) {
                    put(out, binary, binary(content));
                }
            }
        }
    }

    /** Java keeps no class in a cache that was compiled for one before Java 6. */
    private static byte[] cacheable(byte[] code) {
        var format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
        if (ByteBuffer.wrap(code).getShort(MAJOR_VERSION) >= ClassFile.JAVA_6_VERSION) {
            return code;
        }
        // written anew, or the code is copied as it is, without the maps that a later Java asks for
        CodeTransform anew = (builder, element) -> builder.with(element);
        return format.transformClass(
                format.parse(code),
                (builder, element) -> {
                    switch (element) {
                        case ClassFileVersion old ->
                                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                        case MethodModel method ->
                                builder.transformMethod(
                                        method, MethodTransform.transformingCode(anew));
                        default -> builder.with(element);
                    }
                });
    }

    private static byte[] mainPart(Manifest manifest) throws IOException {
        manifest.getEntries().clear();
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] binary(byte[] css) throws IOException {
        var text = Files.createTempFile("style", ".css");
        var binary = Files.createTempFile("style", ".bss");
        try {
            Files.write(text, css);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }

    /** All files of a package are of one time, so that two builds of the same make the same. */
    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
