package dev.crossdock.docker;

import com.fasterxml.jackson.databind.JsonNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.docker.images.ImageReader;
import dev.crossdock.docker.images.LocalVariants;
import dev.crossdock.docker.registry.Credentials;
import dev.crossdock.docker.registry.QualifiedName;
import dev.crossdock.docker.wire.Call;
import dev.crossdock.docker.wire.Failures;
import dev.crossdock.docker.wire.Json;
import dev.crossdock.docker.wire.Subject;
import dev.crossdock.docker.wire.Wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Images over {@code /images}. */
final class DockerImages implements Images {
    /** API 1.49, Docker 28.1: inspect takes a platform. */
    private static final int INSPECTS_PLATFORM = 49;

    /** The minor version of the API from which on a push takes a platform. */
    private static final int PUSHES_PLATFORM = 46;

    private static final String NO_TAG = "<none>:<none>";

    private static final String LOGIN = "X-Registry-Auth";

    /** {@code {}}: without any, an engine takes a push for a malformed request. */
    private static final String NO_LOGIN = "e30=";

    private final Wire wire;
    private final Supplier<LocalVariants> variants;
    private final Credentials credentials;

    DockerImages(Wire wire, Supplier<LocalVariants> variants, Credentials credentials) {
        this.wire = wire;
        this.variants = variants;
        this.credentials = credentials;
    }

    @Override
    public List<ImageSummary> list() {
        var call = Call.get("/images/json");
        if (LocalVariants.tellsManifests(wire.version())) {
            call = call.query("manifests", 1);
        }
        var images = new ArrayList<ImageSummary>();
        for (var entry : wire.json(call)) {
            if (!ProbeStore.isProbe(entry)) {
                images.addAll(summaries(entry));
            }
        }
        return images;
    }

    private List<ImageSummary> summaries(JsonNode entry) {
        var tags = tags(entry);
        var id = entry.path("Id").asText();
        var local = variants.get().listed(entry, tags.isEmpty() ? id : tags.getFirst());
        long bytes = entry.path("Size").asLong();
        var created = Instant.ofEpochSecond(entry.path("Created").asLong());
        return tags.isEmpty()
                ? List.of(new ImageSummary(id, null, local, bytes, created))
                : tags.stream()
                        .map(tag -> new ImageSummary(id, familiar(tag), local, bytes, created))
                        .toList();
    }

    /** Docker leaves {@code docker.io/library/} out by itself, Podman does not. */
    private static String familiar(String tag) {
        return ImageReference.problemWith(tag).isEmpty() ? QualifiedName.of(tag).familiar() : tag;
    }

    private static List<String> tags(JsonNode entry) {
        return Json.texts(entry.path("RepoTags")).stream()
                .filter(tag -> !tag.equals(NO_TAG))
                .toList();
    }

    @Override
    public ImageDetails inspect(String reference, @Nullable Platform platform) {
        var subject = new Subject.Image(reference, platform);
        var call = Call.get("/images/{}/json", reference).about(subject);
        boolean asks = platform != null && wire.version().atLeast(1, INSPECTS_PLATFORM);
        try {
            var details =
                    ImageReader.details(
                            wire.json(asks ? call.query("platform", json(platform)) : call),
                            reference);
            return platform == null || details.platform().equals(platform)
                    ? details
                    : other(details, platform);
        } catch (EngineException e) {
            throw e.failure() instanceof EngineFailure.OtherPlatformCached(var i, var p, var detail)
                    ? new EngineException(new EngineFailure.NoSuchImage(reference, detail), e)
                    : e;
        }
    }

    @Override
    public List<String> onBuild(String reference) {
        var call = Call.get("/images/{}/json", reference).about(new Subject.Image(reference, null));
        return Json.texts(wire.json(call).path("Config").path("OnBuild"));
    }

    @Override
    public List<String> layers(String reference, Platform platform) {
        if (!wire.version().atLeast(1, INSPECTS_PLATFORM) && localPlatforms(reference).size() > 1) {
            return List.of();
        }
        var call =
                Call.get("/images/{}/json", reference)
                        .about(new Subject.Image(reference, platform));
        boolean asks = wire.version().atLeast(1, INSPECTS_PLATFORM);
        var json = wire.json(asks ? call.query("platform", json(platform)) : call);
        return Json.texts(json.path("RootFS").path("Layers"));
    }

    /** An engine that tells one variant only: another that is here is taken to declare the same. */
    private ImageDetails other(ImageDetails told, Platform platform) {
        if (!localPlatforms(told.reference()).contains(platform)) {
            throw new EngineException(
                    new EngineFailure.NoSuchImage(
                            told.reference(),
                            "here for " + told.platform() + ", not for " + platform));
        }
        return new ImageDetails(
                told.id(),
                told.reference(),
                platform,
                told.entrypoint(),
                told.command(),
                told.environment(),
                told.exposedPorts(),
                told.volumes(),
                told.workingDirectory(),
                told.user(),
                told.labels(),
                0);
    }

    @Override
    public List<Platform> localPlatforms(String reference) {
        return variants.get().of(reference);
    }

    /** Whether an image is here for any platform. */
    boolean isHere(String reference) {
        return declared(reference).isPresent();
    }

    /**
     * What an image declares for the platform that the engine would take; empty if it is gone, or
     * if this engine cannot show it by that name.
     */
    Optional<ImageDetails> declared(String reference) {
        try {
            return Optional.of(inspect(reference, null));
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.NoSuchImage f -> Optional.empty();
                case EngineFailure.PlatformNotPublished f -> Optional.empty();
                case EngineFailure.InvalidReference f -> Optional.empty();
                case EngineFailure.Unsupported f -> Optional.empty();
                case EngineFailure.Refused f -> Optional.empty();
                default -> throw e;
            };
        }
    }

    @Override
    public void pull(
            String reference, @Nullable Platform platform, Consumer<PullProgress> progress) {
        var image = QualifiedName.of(reference);
        var subject = new Subject.Image(reference, platform);
        var call =
                Call.post("/images/create")
                        .query("fromImage", image.familiarName())
                        .query("tag", image.selector())
                        .query("platform", platform)
                        .header(LOGIN, login(image).orElse(null))
                        .about(subject);
        transfer(call, progress);
    }

    @Override
    public boolean pushesOnePlatform() {
        return variants.get().severalOneName() && wire.version().atLeast(1, PUSHES_PLATFORM);
    }

    @Override
    public void push(
            String reference, @Nullable Platform platform, Consumer<PullProgress> progress) {
        var image = QualifiedName.of(reference);
        transfer(
                Call.post("/images/{}/push", image.familiarName())
                        .query("tag", image.selector())
                        .query("platform", platform == null ? null : json(platform))
                        .header(LOGIN, login(image).orElse(NO_LOGIN))
                        .about(new Subject.Push(reference)),
                progress);
    }

    private Optional<String> login(QualifiedName image) {
        return credentials.of(image.domain()).map(login -> login.header(image.domain()));
    }

    private void transfer(Call call, Consumer<PullProgress> progress) {
        wire.exchange(
                call,
                reply -> {
                    Json.readEach(reply.body(), line -> progress(line, call.subject(), progress));
                    return true;
                });
    }

    @Override
    public long prune() {
        var nameless = Json.object();
        nameless.putArray("dangling").add("true");
        nameless.putArray("label!").add(ProbeStore.LABEL);
        return wire.json(Call.post("/images/prune").query("filters", nameless))
                .path("SpaceReclaimed")
                .asLong();
    }

    @Override
    public long bytesOnDisk() {
        var use = wire.json(Call.get("/system/df").query("type", "image"));
        long layers = use.path("LayersSize").asLong();
        if (!variants.get().severalOneName() && layers > 0) {
            return layers;
        }
        long bytes = 0; // Containerd's LayersSize leaves out what was downloaded.
        for (var image : use.path("Images")) {
            bytes += image.path("Size").asLong();
        }
        return bytes;
    }

    /** A transfer that fails midway says so in a line of its answer, which began as a success. */
    private static void progress(JsonNode line, Subject subject, Consumer<PullProgress> progress) {
        var error = line.path("error");
        if (error.isTextual()) {
            throw new EngineException(Failures.answered(subject, 0, error.asText()));
        }
        var detail = line.path("progressDetail");
        progress.accept(
                new PullProgress(
                        line.path("id").asText(),
                        line.path("status").asText(),
                        detail.path("current").asLong(),
                        detail.path("total").asLong()));
    }

    @Override
    public void tag(String reference, String newReference) {
        var name = QualifiedName.of(newReference);
        wire.run(
                Call.post("/images/{}/tag", reference)
                        .query("repo", name.familiarName())
                        .query("tag", name.selector())
                        .about(new Subject.Image(reference, null)));
    }

    @Override
    public void remove(String reference, boolean force) {
        wire.run(
                Call.delete("/images/{}", reference)
                        .query("force", force ? 1 : 0)
                        .about(new Subject.Image(reference, null)));
    }

    private static JsonNode json(Platform platform) {
        var json = Json.object();
        json.put("os", platform.os()).put("architecture", platform.architecture());
        return platform.variant().isEmpty() ? json : json.put("variant", platform.variant());
    }
}
