package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The docker command refuses each of the malformed ones too, as an "invalid reference format". */
class ImageReferenceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "\"\"                           | it is empty",
                "\" \"                          | it has a space in it",
                "my app:1                       | it has a space in it",
                "https://ghcr.io/me/app         | leave out everything up to the two slashes",
                "Upper:1                        | “Upper” has capital letters",
                "me/App:1                       | “App” has capital letters",
                "ghcr.io/Me/app                 | “Me” has capital letters",
                "a//b                           | a part of it is empty",
                "/app                           | a part of it is empty",
                "app/                           | a part of it is empty",
                ":1                             | a part of it is empty",
                "-app                           | “-app” has characters that a name cannot have there",
                "app_                           | “app_” has characters",
                "a..b                           | “a..b” has characters",
                "me/app$:1                      | “app$” has characters",
                "app:                           | “” is no tag",
                "app:-1                         | “-1” is no tag",
                "a:b:c                          | “a:b” has characters",
                "app@sha256:12                  | “sha256:12” is no digest",
                "app@latest                     | “latest” is no digest",
                "my_reg.io:5000x/app            | “my_reg.io:5000x” is no registry",
                "-reg.io/app                    | “-reg.io” is no registry",
            })
    void aMalformedReferenceIsOneClearSentence(String reference, String reason) {
        var problem = ImageReference.problemWith(reference);
        assertThat(problem).as(reference).isPresent();
        assertThat(problem.get()).contains(reason);
        var sentence = new EngineFailure.InvalidReference(reference, problem.get()).sentence();
        assertThat(sentence).contains(reference).endsWith(".");
        assertThat(sentence.lines()).hasSize(1);
    }

    @Test
    void aNameCanBeTooLong() {
        assertThat(ImageReference.problemWith("a".repeat(256)).orElseThrow())
                .contains("more than 255");
        assertThat(ImageReference.problemWith("app:" + "t".repeat(129)).orElseThrow())
                .contains("is no tag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                "app:1.2-rc_3",
                "me/app",
                "localhost/app",
                "localhost:5000/app:1",
                "Reg.example.com/app",
                "[::1]:5000/app",
                "a__b/c-d.e",
                "app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            })
    void whatDockerTakesIsTaken(String reference) {
        assertThat(ImageReference.problemWith(reference)).isEmpty();
    }
}
