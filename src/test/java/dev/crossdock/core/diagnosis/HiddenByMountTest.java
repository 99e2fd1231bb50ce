package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.DockerRun;

import org.junit.jupiter.api.Test;

class HiddenByMountTest {

    @Test
    void aProgramBelowAMount() {
        var answer =
                Specimen.running("tool")
                        .mounted("/home/me", "/usr/bin")
                        .refused(
                                127,
                                "runc create failed: unable to start container process: exec:"
                                        + " \"tool\": executable file not found in $PATH: unknown")
                        .files(f -> f.directory("/usr/bin").hidden("/usr/bin/tool"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FILE_HIDDEN_BY_MOUNT);
        assertThat(answer.title()).contains("/usr/bin/tool");
        assertThat(DockerRun.line(answer.remedies().getFirst().rerun().orElseThrow()))
                .isEqualTo("docker run demo:1 tool");
    }

    @Test
    void aScriptBelowAMount() {
        var answer =
                Specimen.running("python3", "/app/main.py")
                        .mounted("/home/me", "/app/")
                        .exit(2)
                        .log("python3: can't open file '/app/main.py': [Errno 2] No such file")
                        .files(f -> f.hidden("/app/main.py"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FILE_HIDDEN_BY_MOUNT);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().mounts()).isEmpty();
    }

    @Test
    void whatTheImageHasNotEitherIsSimplyMissing() {
        var answer =
                Specimen.running("tool")
                        .mounted("/home/me", "/usr/bin")
                        .refused(127, "exec: \"tool\": executable file not found in $PATH")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_FOUND);
    }
}
