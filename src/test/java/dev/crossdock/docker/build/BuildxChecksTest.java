package dev.crossdock.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads what {@code docker buildx build --call=check,format=json} answers, as 0.29 wrote it. */
class BuildxChecksTest {
    private static final CheckRequest REQUEST =
            new CheckRequest(List.of(Platform.AMD64, Platform.ARM64), Map.of("V", "1"), "last");

    @TempDir private Path folder;

    @Test
    void itsWarningsAreReadInTheFilesOrder() throws IOException {
        var answer =
                """
                {"warnings": [
                  {"ruleName": "MaintainerDeprecated", "description": "long",
                   "url": "https://docs.docker.com/go/x/", "detail": "deprecated",
                   "location": {"ranges": [{"start": {"line": 7}, "end": {"line": 7}}]}},
                  {"ruleName": "InvalidBaseImagePlatform", "description": "does not match",
                   "location": {"ranges": [{"start": {"line": 1}, "end": {"line": 1}}]}}],
                 "sources": [{"filename": "Dockerfile", "data": "RlJPTQ=="}]}
                """;
        assertThat(read(answer))
                .containsExactly(
                        new BuilderCheck("InvalidBaseImagePlatform", 1, "does not match", ""),
                        new BuilderCheck(
                                "MaintainerDeprecated",
                                7,
                                "deprecated",
                                "https://docs.docker.com/go/x/"));
    }

    @Test
    void noWarningsAreNone() throws IOException {
        assertThat(read("{\"warnings\": null, \"buildError\": {\"message\": \"parse error\"}}"))
                .isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void itIsAskedForWhatIsChecked() throws Exception {
        var checks =
                checks("echo \"$*\" > " + folder + "/asked; echo '{\"warnings\": []}'; exit 1");

        assertThat(checks.of(folder.resolve("x/Dockerfile"), REQUEST)).isEmpty();
        assertThat(folder.resolve("asked"))
                .content()
                .isEqualToIgnoringNewLines(
                        "buildx build --call=check,format=json --platform linux/amd64,linux/arm64"
                                + " --build-arg V=1 --target last --file %1$s/x/Dockerfile %1$s/x"
                                        .formatted(folder));
    }

    @Test
    void oneThatKnowsNoneSaysNothing() throws Exception {
        assertThat(
                        checks("echo 'unknown flag: --call' >&2; exit 125")
                                .of(folder.resolve("Dockerfile"), REQUEST))
                .isEmpty();
    }

    @Test
    void oneThatNeverAnswersIsGivenUp() throws Exception {
        var checks = checks("exec sleep 1000", Duration.ofMillis(50));

        assertThat(checks.of(folder.resolve("Dockerfile"), REQUEST)).isEmpty();
    }

    private BuildxChecks checks(String script) throws IOException {
        return checks(script, Duration.ofSeconds(30));
    }

    private BuildxChecks checks(String script, Duration patience) throws IOException {
        var docker = folder.resolve("docker");
        Files.writeString(docker, "#!/bin/sh\n" + script + "\n");
        assertThat(docker.toFile().setExecutable(true)).isTrue();
        var path = folder + ":" + System.getenv("PATH");
        return new BuildxChecks(
                new DockerCommand(Map.of("PATH", path), folder), "unix:///nowhere", patience);
    }

    private static List<BuilderCheck> read(String answer) throws IOException {
        return BuildxChecks.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }
}
