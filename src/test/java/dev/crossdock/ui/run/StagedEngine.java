package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerStreams;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.engine.CreatedContainer;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.engine.PlatformProbe;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.engine.PullProgress;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An engine set up like a stage: it holds what it was given and remembers what it was asked to do.
 * What a real one does is tested on a real one.
 */
final class StagedEngine implements Engine, Images {
    static final EngineAddress ADDRESS =
            new EngineAddress("tcp://stage", "Colima", "Docker context colima");

    private final List<ImageSummary> images = new ArrayList<>();
    private final List<ContainerSummary> containers = new ArrayList<>();
    private final Map<String, Published> published = new HashMap<>();
    private final Map<String, ImageDetails> details = new HashMap<>();

    /** What it was asked to do, in order. */
    final List<String> done = new ArrayList<>();

    /** What it is told while something is pulled. */
    final List<PullProgress> pulling = new ArrayList<>();

    /** What keeps a pull from its end. */
    Runnable whilePulling = () -> {};

    /** What it made containers from. */
    final List<RunSpec> created = new ArrayList<>();

    /** What goes wrong, by the word of {@link #done}. */
    final Map<String, EngineFailure> failing = new HashMap<>();

    void here(String reference, long megabytes, Platform... platforms) {
        var variants =
                List.of(platforms).stream()
                        .map(p -> new LocalVariant(p, "sha256:1", megabytes * 1_000_000))
                        .toList();
        long bytes = megabytes * 1_000_000 * platforms.length;
        images.add(new ImageSummary("sha256:1", reference, variants, bytes, Instant.EPOCH));
    }

    /**
     * @param variants such as {@code linux/arm64 158}, with megabytes
     */
    void publish(String reference, String... variants) {
        var all =
                List.of(variants).stream()
                        .map(v -> v.split(" "))
                        .map(
                                v ->
                                        new Published.Variant(
                                                Platform.parse(v[0]),
                                                "sha256:1",
                                                Long.parseLong(v[1]) * 1_000_000))
                        .toList();
        published.put(reference, new Published(reference, "sha256:0", all, true));
    }

    void declare(
            String reference,
            List<String> entrypoint,
            List<String> command,
            Map<String, String> environment,
            List<String> ports,
            List<String> volumes) {
        details.put(
                reference,
                new ImageDetails(
                        "sha256:1",
                        reference,
                        Platform.ARM64,
                        entrypoint,
                        command,
                        environment,
                        ports,
                        volumes,
                        "",
                        "",
                        Map.of(),
                        0));
    }

    void container(String name, String... ports) {
        containers.add(summary(name, name, List.of(ports)));
    }

    private static ContainerSummary summary(String id, String name, List<String> ports) {
        return new ContainerSummary(
                id,
                name,
                "it",
                null,
                ContainerStatus.RUNNING,
                null,
                "",
                Instant.EPOCH,
                ports,
                Map.of());
    }

    /** Takes every image away. */
    void clear() {
        images.clear();
    }

    private void ask(String what) {
        done.add(what);
        var failure = failing.get(what.split(" ")[0]);
        if (failure != null) {
            throw new EngineException(failure);
        }
    }

    @Override
    public EngineAddress address() {
        return ADDRESS;
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(
                "Docker Engine",
                "28.5.2",
                "1.51",
                Platform.ARM64,
                EngineInfo.ImageStore.CONTAINERD,
                8L << 30,
                4,
                "boot");
    }

    @Override
    public void ping() {}

    @Override
    public Images images() {
        return this;
    }

    @Override
    public Containers containers() {
        return (Containers)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Containers.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "list" -> List.copyOf(containers);
                                    case "create" -> create((RunSpec) arguments[0]);
                                    default -> {
                                        ask(method.getName() + " " + arguments[0]);
                                        yield null;
                                    }
                                });
    }

    private CreatedContainer create(RunSpec spec) {
        ask("create " + spec.image());
        created.add(spec);
        var id = "c" + created.size();
        containers.add(summary(id, spec.name() == null ? id : spec.name(), List.of()));
        return new CreatedContainer(id, List.of());
    }

    @Override
    public Registry registry() {
        return reference -> {
            ask("ask " + reference);
            var answer = published.get(reference);
            if (answer == null) {
                throw new EngineException(new EngineFailure.NoSuchImage(reference, "not found"));
            }
            return answer;
        };
    }

    @Override
    public List<ImageSummary> list() {
        return List.copyOf(images);
    }

    @Override
    public ImageDetails inspect(String reference, @Nullable Platform platform) {
        var found = details.get(reference);
        if (found == null) {
            throw new EngineException(new EngineFailure.NoSuchImage(reference, ""));
        }
        return found;
    }

    @Override
    public List<String> layers(String reference, Platform platform) {
        return List.of();
    }

    @Override
    public List<Platform> localPlatforms(String reference) {
        var name = ImageNames.familiar(reference);
        return images.stream()
                .filter(image -> Objects.equals(image.reference(), name))
                .flatMap(image -> image.variants().stream())
                .map(LocalVariant::platform)
                .toList();
    }

    @Override
    public void pull(
            String reference, @Nullable Platform platform, Consumer<PullProgress> progress) {
        ask("pull " + reference + " " + platform);
        pulling.forEach(progress);
        whilePulling.run();
    }

    @Override
    public void push(
            String reference, @Nullable Platform platform, Consumer<PullProgress> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long bytesOnDisk() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long prune() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void tag(String reference, String newReference) {}

    @Override
    public void remove(String reference, boolean force) {}

    @Override
    public ContainerStreams streams() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContainerFiles files() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void events(Runnable connected, Consumer<EngineEvent> sink) {}

    @Override
    public List<EngineEvent> pastEvents(String container, Instant since) {
        return List.of();
    }

    @Override
    public PlatformProbe probe() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
