package dev.crossdock.docker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.docker.host.DockerConfig;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The logins of {@code docker login} are found where that left them. */
@DisabledOnOs(OS.WINDOWS)
class DockerCredentialsTest {
    @TempDir private Path home;

    @Test
    void aWrittenLoginIsRead() throws IOException {
        config("{\"auths\":{\"ghcr.io\":{\"auth\":\"bWU6c2VjcmV0OnB3\"}}}");
        assertThat(credentials().of("ghcr.io")).contains(new Login("me", "secret:pw"));
        assertThat(credentials().of("quay.io")).isEmpty();
    }

    @Test
    void dockerHubHasItsOldName() throws IOException {
        config(
                "{\"auths\":{\"https://index.docker.io/v1/\":{\"username\":\"me\",\"password\":\"pw\"}}}");
        assertThat(credentials().of("docker.io")).contains(new Login("me", "pw"));
    }

    @Test
    void anIdentityTokenIsSentAsOne() throws IOException {
        config("{\"auths\":{\"a.azurecr.io\":{\"auth\":\"\",\"identitytoken\":\"abc\"}}}");
        assertThat(credentials().of("a.azurecr.io").orElseThrow().isToken()).isTrue();
    }

    @Test
    void aHelperIsAskedForItsServer() throws IOException {
        helper(
                "case $(cat) in ghcr.io) echo '{\"Username\":\"me\",\"Secret\":\"pw\"}';; *) exit 1;; esac");
        config("{\"credsStore\":\"fake\",\"auths\":{\"ghcr.io\":{}}}");
        assertThat(credentials().of("ghcr.io")).contains(new Login("me", "pw"));
        assertThat(credentials().of("quay.io")).isEmpty();
    }

    @Test
    void aRegistrysOwnHelperComesFirst() throws IOException {
        helper("echo '{\"Username\":\"<token>\",\"Secret\":\"t\"}'");
        config("{\"credsStore\":\"missing\",\"credHelpers\":{\"ecr.aws\":\"fake\"}}");
        assertThat(credentials().of("ecr.aws").orElseThrow().isToken()).isTrue();
        assertThat(credentials().of("other.io")).isEmpty();
    }

    @Test
    void aBrokenConfigurationMeansNobodyIsLoggedIn() throws IOException {
        assertThat(credentials().of("ghcr.io")).isEmpty();
        config("{ no json");
        assertThat(credentials().of("ghcr.io")).isEmpty();
        config("{\"credsStore\":\"../evil\",\"auths\":{\"ghcr.io\":{\"auth\":\"%%%\"}}}");
        assertThat(credentials().of("ghcr.io")).isEmpty();
    }

    @Test
    void nothingPrintedShowsASecret() {
        assertThat(new Login("me", "hunter2").toString()).doesNotContain("hunter2", "me");
    }

    private Credentials credentials() {
        var machine = new LocalMachine(home, Map.of("PATH", home + ":/usr/bin:/bin"), "Linux");
        return new DockerCredentials(
                new DockerConfig(machine), new CredentialHelpers(machine, new ToolPath(machine)));
    }

    private void config(String json) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    private void helper(String script) throws IOException {
        var file =
                Files.writeString(
                        home.resolve("docker-credential-fake"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
