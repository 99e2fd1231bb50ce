package dev.crossdock.docker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers of Docker Desktop and of public registries, which no engine here gives: from the sentence
 * to the cause, each with the public thread that it was read in.
 */
class SourcedAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rate-limited|toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit|https://github.com/docker/hub-feedback/issues/2429
                    rate-limited|toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit|https://github.com/docker/hub-feedback/issues/2505
                    rate-limited|toomanyrequests: Rate exceeded|https://github.com/zebrunner/mcloud-agent/issues/235
                    rate-limited|pull access denied for localhost:9090/library/hello-world, repository does not exist or may require 'docker login': denied: 127.0.0.1 request exceeded pull rate limit|https://github.com/seqeralabs/wave/pull/138
                    rate-limited|error pulling image configuration: toomanyrequests: Too Many Requests. Please see https://docs.docker.com/docker-hub/download-rate-limit/|https://github.com/play-with-docker/play-with-docker/issues/422
                    rate-limited|failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/rust/manifests/sha256:de6e: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.|https://github.com/ScribeMD/docker-cache/issues/829
                    login-needed|pull access denied for registry.cn-beijing.aliyuncs.com/ms-jupyter/ak_tools, repository does not exist or may require 'docker login': denied: requested access to the resource is denied|https://github.com/akfamily/aktools/issues/16
                    login-needed|Get https://docker.pkg.github.com/v2/navikt/mock-oauth2-server/mock-oauth2-server/manifests/0.1.35: no basic auth credentials|https://github.com/navikt/mock-oauth2-server/issues/8
                    login-needed|unauthorized: Your request could not be authenticated by the GitHub Packages service. Please ensure your access token is valid and has the appropriate scopes configured.|https://github.com/navikt/mock-oauth2-server/issues/8
                    login-needed|Get https://registry-1.docker.io/v2/minio/minio/manifests/latest: unauthorized: incorrect username or password|https://github.com/minio/minio/issues/5552
                    login-needed|unauthorized: authentication required|https://github.com/docker/for-win/issues/2076
                    login-needed|pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials|https://github.com/containerd/containerd/issues/11103
                    platform-not-published|no matching manifest for linux/arm64/v8 in the manifest list entries|https://github.com/docker-library/mysql/issues/698
                    platform-not-published|no matching manifest for linux/arm64/v8 in the manifest list entries: no match for platform in manifest: not found|https://github.com/link-assistant/hive-mind/issues/962
                    other-platform-cached|image with reference nobodyiam/apollo-quick-start was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64|https://github.com/apolloconfig/apollo-quick-start/issues/97
                    other-platform-cached|image with reference sha256:dbaa06ba was found but does not match the specified platform: wanted linux/amd64, actual: linux/arm/v7|https://github.com/dapr/quickstarts/pull/673
                    mount-denied|Mounts denied: \\nThe path /data/home/Mike/apitable/.data/mysql is not shared from the host and is not known to Docker.\\nYou can configure shared paths from Docker -> Preferences... -> Resources -> File Sharing.|https://github.com/docker/desktop-linux/issues/177
                    mount-denied|Mounts denied: approving /Users/u18199653/Desktop/somedir: file does not exist|https://github.com/docker/cli/issues/2879
                    mount-denied|Mounts denied: { errno = [EACCES]; call = getattrlist; label = /private/tmp/tmpy3cv_fo8/registry }.|https://github.com/docker/for-mac/issues/733
                    mount-denied|failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: mkdir /host/Users: file exists: unknown.|https://github.com/blinklabs-io/cardano-up/issues/188
                    """)
    void areUnderstood(String cause, String words, String source) {
        var failure =
                Failures.answered(
                        new Subject.Image("demo:1", Platform.ARM64),
                        500,
                        words.replace("\\n", "\n"));
        assertThat(source).startsWith("https://");
        assertThat(Diagnosis.ofRefusal(run(), failure).cause().id()).isEqualTo(cause);
    }

    private static RunSpec run() {
        return ((PastedRun) DockerRunParser.parse("docker run -v /Users/me/x:/x demo:1")).spec();
    }
}
