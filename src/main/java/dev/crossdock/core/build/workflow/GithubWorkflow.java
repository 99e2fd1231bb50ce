package dev.crossdock.core.build.workflow;

import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A GitHub Actions workflow. Where a platform would be emulated and has a native runner, each gets
 * a job of its own that pushes by digest, and one merges them to a manifest list (Docker's
 * documents, "Multi-platform image with GitHub Actions: distribute build across multiple runners").
 */
public final class GithubWorkflow {
    /** Where GitHub looks for it. */
    public static final String PATH = ".github/workflows/image.yml";

    private static final String AMD64_RUNNER = "ubuntu-24.04";
    private static final String ARM64_RUNNER = "ubuntu-24.04-arm";

    private final WorkflowRequest request;
    private final Runners runners;

    private GithubWorkflow(WorkflowRequest request, Runners runners) {
        this.request = request;
        this.runners = runners;
    }

    /** The file's text. */
    public static String of(WorkflowRequest request, Runners runners) {
        return new GithubWorkflow(request, runners).write();
    }

    private String write() {
        return head() + (runners.apart() ? apart() + merge() : together()) + smoke();
    }

    private String head() {
        return """
        # Builds %s for %s, and runs the result on each of them.
        # Written by Crossdock: %s
        name: Image

        on:
          push:
            branches: [main]
            tags: ['v*']
          pull_request:
          workflow_dispatch:

        permissions:
          contents: read
          packages: write

        concurrency:
          group: image-${{ github.ref }}
          cancel-in-progress: ${{ github.event_name == 'pull_request' }}

        env:
          IMAGE: %s
          TAG: ${{ github.sha }}

        jobs:
        """
                .formatted(
                        request.dockerfile(),
                        names(", "),
                        runners.apart()
                                ? "what would be emulated and has a native runner gets it."
                                : "nothing that has a native runner would be emulated, so one job"
                                        + " does.",
                        image());
    }

    /** GitHub's names may hold capitals, an image's may not: the default is made in a step. */
    private String image() {
        var named = request.image();
        return Yaml.text(named == null ? "ghcr.io/${{ github.repository }}" : Yaml.plain(named));
    }

    private String registry() {
        var other = request.registry();
        return other == null ? "ghcr.io" : other;
    }

    private String together() {
        boolean emulates = request.platforms().stream().anyMatch(runners::needsEmulator);
        return """
          build:
            runs-on: %s
            steps:
              - uses: actions/checkout@v4
        """
                        .formatted(runner())
                + Yaml.indented(lowercase(), 6)
                + (emulates ? Yaml.indented(emulator(""), 6) : "")
                + Yaml.indented(prepared(), 6)
                + Yaml.indented(
                        """
                        - uses: docker/build-push-action@v6
                          with:
                        """
                                + Yaml.indented(
                                        inputs(names(","))
                                                + """
                                                tags: ${{ env.IMAGE }}:${{ env.TAG }}
                                                push: ${{ github.event_name != 'pull_request' }}
                                                cache-from: type=gha
                                                cache-to: type=gha,mode=max
                                                """,
                                        4),
                        6);
    }

    private String runner() {
        return request.platforms().size() == 1 && Runners.onArm(request.platforms().getFirst())
                ? ARM64_RUNNER
                : AMD64_RUNNER;
    }

    private String apart() {
        return """
          build:
            strategy:
              fail-fast: false
              matrix:
                include:
        """
                + Yaml.indented(
                        request.platforms().stream().map(this::lane).collect(Collectors.joining()),
                        10)
                + """
                    runs-on: ${{ matrix.runner }}
                    steps:
                      - uses: actions/checkout@v4
                """
                + Yaml.indented(lowercase(), 6)
                + (request.platforms().stream().anyMatch(runners::needsEmulator)
                        ? Yaml.indented(emulator("matrix.emulated"), 6)
                        : "")
                + Yaml.indented(prepared(), 6)
                + Yaml.indented(byDigest(), 6);
    }

    private String lane(Platform platform) {
        return """
        - platform: %s
          name: %s
          runner: %s
          emulated: %s
        """
                .formatted(
                        platform,
                        platform.toString().replace('/', '-'),
                        Runners.onArm(platform) ? ARM64_RUNNER : AMD64_RUNNER,
                        runners.needsEmulator(platform));
    }

    private String byDigest() {
        return """
        - id: build
          uses: docker/build-push-action@v6
          with:
        """
                + Yaml.indented(
                        inputs("${{ matrix.platform }}")
                                + """
                                outputs: type=image,name=${{ env.IMAGE }},push-by-digest=true,name-canonical=true,push=${{ github.event_name != 'pull_request' }}
                                cache-from: type=gha,scope=${{ matrix.name }}
                                cache-to: type=gha,mode=max,scope=${{ matrix.name }}
                                """,
                        4)
                + """
                - if: github.event_name != 'pull_request'
                  run: |
                    mkdir -p "$RUNNER_TEMP/digests"
                    digest='${{ steps.build.outputs.digest }}'
                    touch "$RUNNER_TEMP/digests/${digest#sha256:}"
                - if: github.event_name != 'pull_request'
                  uses: actions/upload-artifact@v4
                  with:
                    name: digest-${{ matrix.name }}
                    path: ${{ runner.temp }}/digests/*
                    if-no-files-found: error
                    retention-days: 1
                """;
    }

    private String merge() {
        return """
          merge:
            needs: build
            if: github.event_name != 'pull_request'
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/download-artifact@v4
                with:
                  path: ${{ runner.temp }}/digests
                  pattern: digest-*
                  merge-multiple: true
        """
                + Yaml.indented(lowercase(), 6)
                + Yaml.indented(prepared(), 6)
                + """
                      - working-directory: ${{ runner.temp }}/digests
                        run: docker buildx imagetools create --tag "$IMAGE:$TAG" $(printf "$IMAGE@sha256:%s " *)
                """;
    }

    private String smoke() {
        return """
          smoke:
            needs: %s
            if: github.event_name != 'pull_request'
            strategy:
              fail-fast: false
              matrix:
                include:
        """
                        .formatted(runners.apart() ? "merge" : "build")
                + Yaml.indented(
                        request.platforms().stream()
                                .map(GithubWorkflow::trial)
                                .collect(Collectors.joining()),
                        10)
                + """
                    runs-on: ${{ matrix.runner }}
                    steps:
                """
                + Yaml.indented(lowercase(), 6)
                + (request.platforms().stream().allMatch(Runners::runsNatively)
                        ? ""
                        : Yaml.indented(emulator("matrix.emulated"), 6))
                + Yaml.indented(login(), 6)
                + """
                      - run: |
                          docker run --rm --platform ${{ matrix.platform }} "$IMAGE:$TAG"%s
                """
                        .formatted(
                                request.smoke().isEmpty()
                                        ? ""
                                        : " " + Yaml.plain(Yaml.command(request.smoke())));
    }

    private static String trial(Platform platform) {
        return """
        - platform: %s
          runner: %s
          emulated: %s
        """
                .formatted(
                        platform,
                        Runners.onArm(platform) ? ARM64_RUNNER : AMD64_RUNNER,
                        !Runners.runsNatively(platform));
    }

    private String inputs(String platforms) {
        var text =
                new StringBuilder(
                        """
                        context: %s
                        file: %s
                        platforms: %s
                        """
                                .formatted(
                                        Yaml.text(Yaml.plain(request.context())),
                                        Yaml.text(Yaml.plain(request.dockerfile())),
                                        platforms));
        if (request.target() != null) {
            text.append("target: ").append(Yaml.text(request.target())).append('\n');
        }
        if (!request.arguments().isEmpty()) {
            text.append("build-args: |\n");
            request.arguments()
                    .forEach(
                            (name, value) ->
                                    text.append("  ")
                                            .append(Yaml.plain(name + "=" + value))
                                            .append('\n'));
        }
        return text.toString();
    }

    /**
     * @param when an expression of the matrix; empty for always
     */
    private static String emulator(String when) {
        return "- uses: docker/setup-qemu-action@v3\n"
                + (when.isEmpty() ? "" : "  if: " + when + "\n");
    }

    private String lowercase() {
        return request.image() == null
                ? "- run: echo \"IMAGE=${IMAGE,,}\" >> \"$GITHUB_ENV\"\n"
                : "";
    }

    private String prepared() {
        return "- uses: docker/setup-buildx-action@v3\n" + login();
    }

    private String login() {
        boolean own = registry().equals("ghcr.io");
        var credentials =
                own
                        ? List.of("${{ github.actor }}", "${{ secrets.GITHUB_TOKEN }}")
                        : List.of("${{ vars.REGISTRY_USER }}", "${{ secrets.REGISTRY_TOKEN }}");
        return """
        - uses: docker/login-action@v3
          if: github.event_name != 'pull_request'
          with:
            registry: %s
            username: %s
            password: %s
        """
                .formatted(registry(), credentials.getFirst(), credentials.getLast());
    }

    private String names(String between) {
        return request.platforms().stream()
                .map(Platform::toString)
                .collect(Collectors.joining(between));
    }
}
