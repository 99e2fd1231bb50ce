package dev.crossdock.ui;

import dev.crossdock.core.cost.WorkMeter;
import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerStreams;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.Containers;
import dev.crossdock.core.engine.Disk;
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

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An engine of lists, for what a view-model makes of them. That a real engine fills the lists is
 * tested on a real one.
 */
public final class StandInEngine implements Engine {
    public final List<ImageSummary> images = new ArrayList<>();
    public final List<ContainerSummary> containers = new ArrayList<>();
    public final Map<String, Published> published = new HashMap<>();
    public final Map<String, EngineFailure> refused = new HashMap<>();
    public final List<String> asked = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public @Nullable EngineFailure failure;

    /** What runs its workloads; null where nothing can be measured. */
    public @Nullable WorkMeter meter;

    public Disk.Use onDisk = new Disk.Use(Map.of());

    /** Platforms that cannot be pulled, and why. */
    public final Map<String, EngineFailure> unpublished = new HashMap<>();

    /** What a push tells before it ends or fails. */
    public final List<PullProgress> pushed = new ArrayList<>();

    /** Images that cannot be removed, and why. */
    public final Map<String, EngineFailure> held = new HashMap<>();

    /** What its answers wait for; null for nothing. */
    public @Nullable CountDownLatch slow;

    private static final long MB = 1_000_000;

    /** Adds an image whose variants all have that size. */
    public StandInEngine image(String reference, long megabytes, Instant created, String... on) {
        var variants =
                Stream.of(on)
                        .map(Platform::parse)
                        .map(
                                p ->
                                        new LocalVariant(
                                                p,
                                                "sha256:" + digits(reference + p),
                                                megabytes * MB))
                        .toList();
        images.add(
                new ImageSummary(
                        "sha256:" + digits(reference),
                        reference,
                        variants,
                        megabytes * MB * on.length,
                        created));
        return this;
    }

    /** Adds what a registry publishes, each variant of that size. */
    public StandInEngine publish(String reference, long megabytes, String... platforms) {
        var variants =
                Stream.of(platforms)
                        .map(Platform::parse)
                        .map(
                                p ->
                                        new Published.Variant(
                                                p,
                                                "sha256:" + digits(p + reference),
                                                megabytes * MB))
                        .toList();
        published.put(reference, new Published(reference, "sha256:0", variants, true));
        return this;
    }

    public StandInEngine container(String name, String image, ContainerStatus status) {
        containers.add(
                new ContainerSummary(
                        digits(name),
                        name,
                        image,
                        null,
                        status,
                        null,
                        "",
                        Instant.EPOCH,
                        List.of(),
                        Map.of()));
        return this;
    }

    private static String digits(String text) {
        return "%08x".formatted(text.hashCode()).repeat(8);
    }

    private static EngineException unsupported(String what) {
        return new EngineException(new EngineFailure.Unsupported(what));
    }

    private void check() {
        try {
            if (slow != null) {
                slow.await();
            }
        } catch (InterruptedException e) {
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
        if (failure != null) {
            throw new EngineException(failure);
        }
    }

    @Override
    public EngineAddress address() {
        return StandInSession.ADDRESS;
    }

    @Override
    public EngineInfo info() {
        check();
        return StandInSession.COLIMA;
    }

    @Override
    public void ping() {
        check();
    }

    @Override
    public Images images() {
        return new Images() {
            @Override
            public List<ImageSummary> list() {
                check();
                return List.copyOf(images);
            }

            @Override
            public ImageDetails inspect(String reference, @Nullable Platform platform) {
                throw unsupported("this");
            }

            @Override
            public List<String> layers(String reference, Platform platform) {
                return List.of();
            }

            @Override
            public List<Platform> localPlatforms(String reference) {
                check();
                return images.stream()
                        .filter(image -> reference.equals(image.reference()))
                        .flatMap(image -> image.variants().stream())
                        .map(LocalVariant::platform)
                        .toList();
            }

            @Override
            public void pull(
                    String reference,
                    @Nullable Platform platform,
                    Consumer<PullProgress> progress) {
                check();
                var why = unpublished.get(String.valueOf(platform));
                if (why != null) {
                    throw new EngineException(why);
                }
                progress.accept(new PullProgress("a", "Downloading", 62, 100));
                done.add("pull " + reference + " " + platform);
            }

            @Override
            public void tag(String reference, String newReference) {
                check();
                done.add("tag " + reference + " " + newReference);
            }

            @Override
            public boolean pushesOnePlatform() {
                return true;
            }

            @Override
            public void push(
                    String reference,
                    @Nullable Platform platform,
                    Consumer<PullProgress> progress) {
                pushed.forEach(progress);
                check();
                done.add("push " + reference + (platform == null ? "" : " " + platform));
            }

            @Override
            public long bytesOnDisk() {
                return images.stream()
                        .collect(Collectors.toMap(ImageSummary::id, ImageSummary::bytes, Math::max))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }

            @Override
            public long prune() {
                check();
                done.add("prune");
                images.removeIf(image -> image.reference() == null);
                return 0;
            }

            @Override
            public void remove(String reference, boolean force) {
                check();
                if (held.containsKey(reference)) {
                    throw new EngineException(held.get(reference));
                }
                done.add("remove " + reference + (force ? " force" : ""));
                images.removeIf(image -> reference.equals(image.reference()));
            }
        };
    }

    @Override
    public Containers containers() {
        return (Containers)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Containers.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("list")) {
                                return List.copyOf(containers);
                            }
                            throw unsupported(method.getName());
                        });
    }

    @Override
    public ContainerStreams streams() {
        throw unsupported("this");
    }

    @Override
    public ContainerFiles files() {
        throw unsupported("this");
    }

    @Override
    public void events(Runnable connected, Consumer<EngineEvent> sink) {
        throw unsupported("this");
    }

    @Override
    public List<EngineEvent> pastEvents(String container, Instant since) {
        return List.of();
    }

    @Override
    public PlatformProbe probe() {
        throw unsupported("this");
    }

    @Override
    public WorkMeter workMeter() {
        check();
        if (meter == null) {
            throw unsupported("measuring");
        }
        return meter;
    }

    @Override
    public Disk disk() {
        return new Disk() {
            @Override
            public Use use() {
                check();
                return onDisk;
            }

            @Override
            public long free(Part part) {
                check();
                done.add("free " + part);
                long bytes = onDisk.of(part).reclaimable();
                var left = new HashMap<>(onDisk.shares());
                left.put(part, Share.NONE);
                onDisk = new Use(left);
                return bytes;
            }
        };
    }

    @Override
    public Registry registry() {
        return reference -> {
            asked.add(reference);
            if (refused.containsKey(reference)) {
                throw new EngineException(refused.get(reference));
            }
            var answer = published.get(reference);
            if (answer == null) {
                throw new EngineException(new EngineFailure.NoSuchImage(reference, "not found"));
            }
            return answer;
        };
    }

    @Override
    public void close() {}
}
