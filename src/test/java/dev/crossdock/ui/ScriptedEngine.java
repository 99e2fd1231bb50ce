package dev.crossdock.ui;

import dev.crossdock.core.engine.Attachment;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerFiles;
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
import dev.crossdock.core.engine.FileCopies;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.engine.LogRequest;
import dev.crossdock.core.engine.PlatformProbe;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * An engine that shows what it was told to show, so that pictures are the same every time. It does
 * nothing; what an engine does is tested on a real one.
 */
public final class ScriptedEngine implements Engine, Containers, ContainerStreams, ContainerFiles {

    /** A piece of a log. */
    public record Piece(Channel channel, String text) {}

    private final Map<String, ContainerSummary> summaries = new LinkedHashMap<>();
    private final Map<String, ContainerDetails> details = new LinkedHashMap<>();
    private final Map<String, List<EngineEvent>> past = new LinkedHashMap<>();
    private final Map<String, List<Piece>> logs = new LinkedHashMap<>();
    private final Map<String, BlockingQueue<Piece>> later = new ConcurrentHashMap<>();
    private final Map<String, String> terminals = new LinkedHashMap<>();

    /** What it will not do, such as {@code stop web}, and why. */
    public final Map<String, EngineFailure> refused = new LinkedHashMap<>();

    /** What it tells of a container, as JSON. */
    public final Map<String, String> inspected = new LinkedHashMap<>();

    /** What the engine was asked to do, in order. */
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public void add(ContainerSummary summary, ContainerDetails of) {
        summaries.put(summary.id(), summary);
        details.put(summary.id(), of);
    }

    public void log(String container, List<Piece> pieces) {
        logs.put(container, pieces);
    }

    /** Prints more into the log of a container that runs, for whoever follows it. */
    public void print(String container, Piece piece) {
        later(container).add(piece);
    }

    public void terminal(String container, String text) {
        terminals.put(container, text);
    }

    public void past(String container, List<EngineEvent> events) {
        past.put(container, events);
    }

    @Override
    public EngineAddress address() {
        return new EngineAddress("unix:///script.sock", "Colima", "Docker context colima");
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Containers containers() {
        return this;
    }

    @Override
    public ContainerStreams streams() {
        return this;
    }

    @Override
    public ContainerFiles files() {
        return this;
    }

    /** How it carries files; null for not at all. */
    public @Nullable FileCopies copies;

    @Override
    public FileCopies copies() {
        return Objects.requireNonNull(copies);
    }

    @Override
    public void events(Runnable connected, Consumer<EngineEvent> sink) {
        connected.run();
    }

    @Override
    public List<EngineEvent> pastEvents(String container, Instant since) {
        return past.getOrDefault(container, List.of());
    }

    @Override
    public PlatformProbe probe() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registry registry() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    @Override
    public List<ContainerSummary> list() {
        return List.copyOf(summaries.values());
    }

    @Override
    public ContainerDetails inspect(String container) {
        var found = details.get(container);
        if (found == null) {
            throw new EngineException(new EngineFailure.NoSuchContainer(container));
        }
        return found;
    }

    @Override
    public CreatedContainer create(RunSpec spec) {
        asked.add("create " + spec.image());
        return new CreatedContainer("created", List.of());
    }

    private void ask(String what) {
        asked.add(what);
        var why = refused.get(what);
        if (why != null) {
            throw new EngineException(why);
        }
    }

    @Override
    public void start(String container) {
        ask("start " + container);
    }

    /** A stop takes until it is counted down; null for no time at all. */
    public @Nullable CountDownLatch slow;

    @Override
    public void stop(String container, Duration grace) {
        var wait = slow;
        if (wait != null) {
            await(wait);
        }
        ask("stop " + container);
    }

    @Override
    public void kill(String container, String signal) {
        ask("kill " + container);
    }

    @Override
    public void restart(String container) {
        ask("restart " + container);
    }

    @Override
    public void pause(String container) {
        ask("pause " + container);
    }

    @Override
    public void unpause(String container) {
        ask("unpause " + container);
    }

    @Override
    public void rename(String container, String name) {
        ask("rename " + container + " " + name);
    }

    @Override
    public String inspectText(String container) {
        return inspected.getOrDefault(container, "{}");
    }

    @Override
    public void remove(String container) {
        ask("remove " + container);
        summaries.remove(container);
    }

    @Override
    public int waitFor(String container) {
        return 0;
    }

    @Override
    public void resize(String container, int columns, int rows) {}

    @Override
    public void logs(String container, LogRequest request, LogSink sink) {
        for (var piece : logs.getOrDefault(container, List.of())) {
            var bytes = piece.text.getBytes(StandardCharsets.UTF_8);
            sink.frame(piece.channel, ByteBuffer.wrap(bytes));
        }
        if (request.follow() && inspect(container).state().status().isRunning()) {
            follow(container, sink);
        }
    }

    private void follow(String container, LogSink sink) {
        try {
            while (true) {
                var piece = later(container).take();
                var bytes = piece.text.getBytes(StandardCharsets.UTF_8);
                sink.frame(piece.channel, ByteBuffer.wrap(bytes));
            }
        } catch (InterruptedException e) {
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    private BlockingQueue<Piece> later(String container) {
        return later.computeIfAbsent(container, id -> new LinkedBlockingQueue<>());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    @Override
    public Attachment attach(String container) {
        return new ScriptedTerminal(terminals.getOrDefault(container, ""));
    }

    @Override
    public Attachment exec(String container, List<String> command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FileFacts> stat(String container, String path) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> head(String container, String path, int most) {
        return Optional.empty();
    }

    @Override
    public Map<String, FileFacts> belowMounts(String container, Set<String> paths) {
        return Map.of();
    }

    @Override
    public Set<String> written(String container) {
        return Set.of();
    }
}
