package dev.crossdock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;

import org.junit.jupiter.api.Test;

class CommandCreateTest {

    @Test
    void whatOnlyRunKnowsIsLeftOut() {
        var line =
                "docker run -d --detach-keys ctrl-x --sig-proxy=false --health-cmd 'test -f /x'"
                        + " --name web --link db app serve -d";
        var spec = ((PastedRun) DockerRunParser.parse(line)).spec();

        assertThat(CommandCreate.words(spec))
                .startsWith("create", "--pull", "never")
                .containsSubsequence("--name", "web")
                .containsSubsequence("--health-cmd", "test -f /x", "--link", "db", "app")
                .endsWith("app", "serve", "-d")
                .doesNotContain("--detach-keys", "ctrl-x", "--sig-proxy=false")
                .filteredOn("-d"::equals)
                .hasSize(1);
    }
}
