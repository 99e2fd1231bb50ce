package dev.crossdock.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Thorough;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.IntStream;

/** What a package for a Mac would hold beside its runtime, made on another machine. */
@Thorough // it is made where CI is set only
@EnabledOnOs(OS.LINUX)
class MacInputIT {
    private static final Path INPUT = Path.of("target/dist/mac-input");

    /**
     * Of a Mach-O file for one CPU of 64 bits, and of one for several; see {@code mach-o} headers.
     */
    private static final int ONE_CPU = 0xFEEDFACF;

    private static final int SEVERAL_CPUS = 0xCAFEBABE;

    /** {@code CPU_TYPE_ARM64} of {@code mach/machine.h}. */
    private static final int ARM64 = 0x0100000C;

    @Test
    void everyLibraryIsOfAnArmMac() throws IOException {
        var libraries = names().stream().filter(name -> !name.endsWith(".jar")).toList();

        assertThat(libraries)
                .contains("libglass.dylib", "libjavafx_font.dylib", "libprism_mtl.dylib")
                .allMatch(name -> name.endsWith(".dylib"))
                .allSatisfy(
                        name ->
                                assertThat(cpus(Files.readAllBytes(INPUT.resolve(name))))
                                        .as(name)
                                        .containsExactly(ARM64));
    }

    @Test
    void noJarHidesALibrary() throws IOException {
        for (var name : names()) {
            if (name.endsWith(".jar")) {
                try (var jar = new JarFile(INPUT.resolve(name).toFile())) {
                    assertThat(jar.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT)))
                            .as(name)
                            .noneMatch(entry -> entry.matches(".*\\.(so|dll|dylib|jnilib)"));
                }
            }
        }
    }

    @Test
    void eachPartOfJavaFxIsThereForTheMacAndNoOther() throws IOException {
        assertThat(names().stream().filter(name -> name.matches("javafx-[^-]+-[^-]+-.*")))
                .extracting(name -> name.replaceAll("-[0-9.]+-", "-"))
                .containsExactlyInAnyOrder(
                        "javafx-base-mac-aarch64.jar",
                        "javafx-controls-mac-aarch64.jar",
                        "javafx-fxml-mac-aarch64.jar",
                        "javafx-graphics-mac-aarch64.jar");
        assertThat(names()).noneMatch(name -> name.startsWith("jna"));
    }

    private static List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(INPUT)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /** The CPUs that a Mach-O file is for. */
    private static List<Integer> cpus(byte[] file) {
        var header = ByteBuffer.wrap(file);
        if (header.getInt(0) == SEVERAL_CPUS) {
            return IntStream.range(0, header.getInt(4))
                    .mapToObj(i -> header.getInt(8 + i * 20))
                    .toList();
        }
        assertThat(Integer.reverseBytes(header.getInt(0))).isEqualTo(ONE_CPU);
        return List.of(Integer.reverseBytes(header.getInt(4)));
    }
}
