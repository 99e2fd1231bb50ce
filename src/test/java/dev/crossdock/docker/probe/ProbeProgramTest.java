package dev.crossdock.docker.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

class ProbeProgramTest {

    @Test
    void thereIsOneForEveryPlatformThatIsAlwaysListed() {
        assertThat(Platform.USUAL).allMatch(p -> ProbeProgram.forPlatform(p).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows/amd64", "linux/vax", "wasip1/wasm", "unknown/unknown"})
    void thereIsNoneForOthers(String platform) {
        assertThat(ProbeProgram.forPlatform(Platform.parse(platform))).isEmpty();
    }

    @Test
    void variantsOfArmShareOne() {
        assertThat(elf("linux/arm/v5")).isEqualTo(elf("linux/arm/v7"));
    }

    /** Numbers as {@code readelf -h} shows them for a program of Debian's port. */
    @ParameterizedTest
    @CsvSource({
        "linux/amd64,    2, 1, 62,  0",
        "linux/386,      1, 1, 3,   0",
        "linux/arm64,    2, 1, 183, 0",
        "linux/arm/v7,   1, 1, 40,  0x5000200",
        "linux/s390x,    2, 2, 22,  0",
        "linux/ppc64le,  2, 1, 21,  2",
        "linux/riscv64,  2, 1, 243, 4",
        "linux/mips64le, 2, 1, 8,   0x20000001",
        "linux/loong64,  2, 1, 258, 0x43",
    })
    void theHeaderNamesTheMachine(String platform, int bits, int order, int machine, String flags) {
        var file = ByteBuffer.wrap(elf(platform));

        assertThat(file.order(ByteOrder.BIG_ENDIAN).getInt(0)).isEqualTo(0x7f454c46);
        assertThat(file.get(4)).as("class").isEqualTo((byte) bits);
        assertThat(file.get(5)).as("data").isEqualTo((byte) order);
        file.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        assertThat(file.getShort(16)).as("an executable").isEqualTo((short) 2);
        assertThat(file.getShort(18)).as("machine").isEqualTo((short) machine);
        assertThat(file.getInt(bits == 2 ? 48 : 36)).as("flags").isEqualTo(Integer.decode(flags));
    }

    @Test
    void aWideProgramIsOneReadOnlySegmentThatHoldsItsEntry() {
        var file = ByteBuffer.wrap(elf("linux/arm64")).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.getLong(32)).as("program headers").isEqualTo(64);
        assertThat(file.getInt(64)).as("PT_LOAD").isEqualTo(1);
        assertThat(file.getInt(68)).as("readable, executable, not writable").isEqualTo(5);
        assertThat(file.getLong(96)).as("size in the file").isEqualTo(file.capacity());
        assertThat(file.getLong(112)).as("alignment for the largest pages").isEqualTo(0x10000);
        assertThat(file.getLong(80) % 0x10000).as("address").isEqualTo(file.getLong(72) % 0x10000);
        assertThat(file.getLong(24) - file.getLong(80)).as("entry").isBetween(64L + 2 * 56, 192L);
    }

    @Test
    void aNarrowProgramIsOneReadOnlySegmentThatHoldsItsEntry() {
        var file = ByteBuffer.wrap(elf("linux/386")).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.getInt(28)).as("program headers").isEqualTo(52);
        assertThat(file.getInt(52)).as("PT_LOAD").isEqualTo(1);
        assertThat(file.getInt(68)).as("size in the file").isEqualTo(file.capacity());
        assertThat(file.getInt(76)).as("readable, executable, not writable").isEqualTo(5);
        assertThat(file.getInt(80)).as("alignment for the largest pages").isEqualTo(0x10000);
        assertThat(file.getInt(24) - file.getInt(60)).as("entry").isBetween(52 + 2 * 32, 128);
    }

    @Test
    void theRootFileSystemIsTheProgramAlone() throws IOException {
        var program = ProbeProgram.forPlatform(Platform.ARM64).orElseThrow();

        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(program.rootfsTar()))) {
            var entry = tar.getNextEntry();
            assertThat("/" + entry.getName()).isEqualTo(ProbeProgram.PATH);
            assertThat(entry.getMode() & 0777).isEqualTo(0755);
            assertThat(tar.readAllBytes()).isEqualTo(program.elf());
            assertThat(tar.getNextEntry()).isNull();
        }
    }

    @Test
    void theSameProgramMakesTheSameTar() {
        var program = ProbeProgram.forPlatform(Platform.ARM64).orElseThrow();

        assertThat(program.rootfsTar()).isEqualTo(program.rootfsTar()).hasSizeLessThan(16 * 1024);
    }

    private static byte[] elf(String platform) {
        return ProbeProgram.forPlatform(Platform.parse(platform)).orElseThrow().elf();
    }
}
