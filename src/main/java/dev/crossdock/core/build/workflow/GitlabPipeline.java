package dev.crossdock.core.build.workflow;

import dev.crossdock.core.platform.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A GitLab CI pipeline. Native arm64 runners are those that GitLab hosts under the tag {@code
 * saas-linux-small-arm64}.
 */
public final class GitlabPipeline {
    /** Where GitLab looks for it. */
    public static final String PATH = ".gitlab-ci.yml";

    private static final String AMD64_RUNNER = "saas-linux-small-amd64";
    private static final String ARM64_RUNNER = "saas-linux-small-arm64";

    private final WorkflowRequest request;
    private final Runners runners;

    private GitlabPipeline(WorkflowRequest request, Runners runners) {
        this.request = request;
        this.runners = runners;
    }

    /** The file's text. */
    public static String of(WorkflowRequest request, Runners runners) {
        return new GitlabPipeline(request, runners).write();
    }

    private String write() {
        var all = new StringBuilder(head());
        if (runners.apart()) {
            request.platforms().forEach(platform -> all.append(lane(platform)));
            all.append(merge());
        } else {
            all.append(together());
        }
        request.platforms().forEach(platform -> all.append(smoke(platform)));
        return all.toString();
    }

    private String head() {
        return """
        # Builds %s for %s, and runs the result on each of them. Written by Crossdock.
        stages: [build, merge, smoke]

        variables:
          IMAGE: %s
          TAG: $CI_COMMIT_SHA

        default:
          image: docker:28
          services: ['docker:28-dind']
          before_script:
            - %s
            - docker buildx create --use

        """
                .formatted(
                        request.dockerfile(),
                        names(", "),
                        request.image() == null ? "$CI_REGISTRY_IMAGE" : Yaml.text(request.image()),
                        Yaml.text(login()));
    }

    private String login() {
        var other = request.registry();
        return other == null
                ? "echo \"$CI_REGISTRY_PASSWORD\" | docker login -u \"$CI_REGISTRY_USER\""
                        + " --password-stdin \"$CI_REGISTRY\""
                : "echo \"$REGISTRY_TOKEN\" | docker login -u \"$REGISTRY_USER\""
                        + " --password-stdin "
                        + other;
    }

    private String together() {
        boolean emulates = request.platforms().stream().anyMatch(runners::needsEmulator);
        return job(
                "build",
                "build",
                runner(request.platforms()),
                List.of(),
                emulates,
                List.of(build(names(","), "--tag \"$IMAGE:$TAG\" --push " + cache("cache"))));
    }

    private String lane(Platform platform) {
        return job(
                "build:" + platform.shortName(),
                "build",
                runner(List.of(platform)),
                List.of(),
                runners.needsEmulator(platform),
                List.of(
                        build(
                                platform.toString(),
                                "--tag \"$IMAGE:$TAG-"
                                        + suffix(platform)
                                        + "\" --push "
                                        + cache("cache-" + suffix(platform)))));
    }

    private String merge() {
        var parts =
                request.platforms().stream()
                        .map(platform -> "\"$IMAGE:$TAG-" + suffix(platform) + "\"")
                        .collect(Collectors.joining(" "));
        return job(
                "merge",
                "merge",
                AMD64_RUNNER,
                request.platforms().stream().map(one -> "build:" + one.shortName()).toList(),
                false,
                List.of("docker buildx imagetools create --tag \"$IMAGE:$TAG\" " + parts));
    }

    private String smoke(Platform platform) {
        var words = request.smoke().isEmpty() ? "" : " " + Yaml.command(request.smoke());
        return job(
                "smoke:" + platform.shortName(),
                "smoke",
                runner(List.of(platform)),
                List.of(runners.apart() ? "merge" : "build"),
                !Runners.runsNatively(platform),
                List.of("docker run --rm --platform " + platform + " \"$IMAGE:$TAG\"" + words));
    }

    private String build(String platforms, String rest) {
        var words = new ArrayList<>(List.of("docker", "buildx", "build", "--platform", platforms));
        request.arguments()
                .forEach((name, value) -> words.addAll(List.of("--build-arg", name + "=" + value)));
        if (request.target() != null) {
            words.addAll(List.of("--target", String.valueOf(request.target())));
        }
        words.addAll(List.of("--file", request.dockerfile()));
        return Yaml.command(words) + " " + rest + " " + Yaml.command(List.of(request.context()));
    }

    private static String cache(String name) {
        return "--cache-from \"type=registry,ref=$IMAGE:"
                + name
                + "\" --cache-to \"type=registry,ref=$IMAGE:"
                + name
                + ",mode=max\"";
    }

    private static String job(
            String name,
            String stage,
            String runner,
            List<String> needs,
            boolean emulates,
            List<String> script) {
        var all = new StringBuilder();
        all.append(Yaml.text(name)).append(":\n");
        all.append("  stage: ").append(stage).append('\n');
        all.append("  tags: [").append(runner).append("]\n");
        if (!needs.isEmpty()) {
            all.append("  needs: [")
                    .append(needs.stream().map(Yaml::text).collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        all.append("  script:\n");
        if (emulates) {
            all.append("    - docker run --privileged --rm tonistiigi/binfmt --install all\n");
        }
        script.forEach(line -> all.append("    - ").append(Yaml.text(line)).append('\n'));
        return all.append('\n').toString();
    }

    private static String runner(List<Platform> platforms) {
        return platforms.size() == 1 && Runners.onArm(platforms.getFirst())
                ? ARM64_RUNNER
                : AMD64_RUNNER;
    }

    private static String suffix(Platform platform) {
        return platform.shortName().replace('/', '-');
    }

    private String names(String between) {
        return request.platforms().stream()
                .map(Platform::toString)
                .collect(Collectors.joining(between));
    }
}
