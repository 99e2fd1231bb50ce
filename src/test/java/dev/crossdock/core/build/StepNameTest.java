package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class StepNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "[linux/arm64 build 2/5] RUN make | linux/arm64 | build | 2 | 5 | RUN make",
                "[linux/arm/v7 2/2] RUN a [b] | linux/arm/v7 | '' | 2 | 2 | RUN a [b]",
                "[linux/amd64->arm64 build 1/2] FROM x | linux/amd64 | build | 1 | 2 | FROM x",
                "[build 1/3] FROM x | '' | build | 1 | 3 | FROM x",
                "[linux/arm64 internal] load metadata for x | linux/arm64 | '' | 0 | 0 | load metadata for x",
                "[internal] load build definition | '' | '' | 0 | 0 | load build definition",
                "exporting to image | '' | '' | 0 | 0 | exporting to image",
            })
    void tellsPlatformStageCountAndInstruction(
            String name, String platform, String stage, int number, int of, String instruction) {
        assertThat(StepName.parse(name))
                .isEqualTo(
                        new StepName(
                                Optional.of(platform)
                                        .filter(p -> !p.isEmpty())
                                        .map(Platform::parse),
                                stage,
                                number,
                                of,
                                instruction));
    }
}
