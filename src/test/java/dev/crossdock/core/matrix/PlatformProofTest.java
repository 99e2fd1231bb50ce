package dev.crossdock.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformProofTest {

    @ParameterizedTest
    @CsvSource({
        "amd64, x86_64, true",
        "amd64, aarch64, false",
        "arm64, aarch64, true",
        "arm64, armv7l, false",
        "arm/v7, armv7l, true",
        "arm/v6, armv7l, true",
        "arm/v7, aarch64, true",
        "arm/v7, x86_64, false",
        "386, x86_64, true",
        "386, i686, true",
        "s390x, s390x, true",
        "ppc64le, ppc64, false",
        "loong64, loongarch64, true"
    })
    void aMachineFitsThePlatformsThatItRuns(String platform, String machine, boolean fits) {
        assertThat(PlatformProof.fits(machine, Platform.parse("linux/" + platform)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "arm64, aarch64", "arm/v7, armv7l", "riscv64, riscv64"})
    void whatIsExpectedIsWhatLinuxSays(String platform, String machine) {
        assertThat(PlatformProof.expected(Platform.parse("linux/" + platform))).isEqualTo(machine);
    }
}
