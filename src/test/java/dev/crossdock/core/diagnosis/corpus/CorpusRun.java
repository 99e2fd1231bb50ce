package dev.crossdock.core.diagnosis.corpus;

import static java.lang.Integer.parseInt;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossdock.Eventually;
import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.corpus.CorpusVolumes.Volume;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LogRequest;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.DockerRunParser;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes the container of one case, has it end, diagnosed and run again as proposed. */
final class CorpusRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CorpusCase one;
    private final Engine engine;
    private final CorpusVolumes volumes;
    private final String image;
    private final String unique;
    private final List<String> made = new ArrayList<>();
    private @Nullable Volume volume;

    /**
     * @param unique a word for names that no other case may have
     */
    CorpusRun(CorpusCase one, Engine engine, CorpusVolumes volumes, String image, String unique) {
        this.one = one;
        this.engine = engine;
        this.volumes = volumes;
        this.image = image;
        this.unique = unique;
    }

    CorpusResult result() {
        try {
            return judged();
        } catch (Exception | AssertionError e) {
            return new CorpusResult(one, "no diagnosis: " + e, false, "not tried", false);
        } finally {
            made.reversed().forEach(this::remove);
            if (volume != null) {
                volumes.remove(volume);
            }
        }
    }

    private CorpusResult judged() throws Exception {
        if (!one.volume().isEmpty()) {
            volume = volumes.make(one.volume());
        }
        if (one.beside() != null) {
            engine.containers().start(create(spec(one.beside(), List.of())));
        }
        var finding = finding();
        var wrong = wrongAbout(finding);
        var rerun = one.rerun() == null ? "" : tried(finding, one.rerun());
        return new CorpusResult(
                one,
                "%s %.2f%s".formatted(finding.cause().id(), finding.confidence(), wrong),
                wrong.isEmpty() && finding.cause().id().equals(one.cause()),
                rerun,
                rerun.equals("works"));
    }

    private String wrongAbout(Finding finding) {
        if (!finding.variables().containsAll(one.variables())) {
            return ", about " + finding.variables();
        }
        var text = finding.title() + " " + finding.explanation();
        return text.contains(one.says())
                ? ""
                : ", not about " + one.says() + ": " + finding.title();
    }

    /**
     * Create may be refused, with nothing left to look at; start may be, and the container stays.
     */
    private Finding finding() throws Exception {
        var spec = spec(one.run(), one.command());
        String id;
        try {
            id = create(spec);
        } catch (EngineException e) {
            return Diagnosis.ofRefusal(spec, e.failure());
        }
        started(id);
        return new Diagnosis(engine).of(id).answer();
    }

    private void started(String id) throws Exception {
        try {
            engine.containers().start(id);
        } catch (EngineException e) {
            if (e.failure() instanceof EngineFailure.NotStarted
                    || e.failure() instanceof EngineFailure.PortInUse) {
                return;
            }
            throw e;
        }
        boolean ends = true;
        for (var step : one.afterwards()) {
            ends &= !step.equals("leave");
            then(id, step);
        }
        if (ends) {
            end(id);
        }
    }

    private void then(String id, String step) throws Exception {
        var rest = step.substring(step.indexOf(' ') + 1);
        switch (step.split(" ")[0]) {
            case "leave" -> {}
            case "await" -> Eventually.holds(rest + " in the log", () -> log(id).contains(rest));
            case "stop" -> engine.containers().stop(id, Duration.ofSeconds(Long.parseLong(rest)));
            case "kill" -> engine.containers().kill(id, rest);
            case "start" -> {
                end(id);
                engine.containers().start(id);
            }
            case "settle" ->
                    Eventually.holds("the last restart", () -> endedAfter(id, parseInt(rest)));
            default -> throw new IllegalArgumentException("no such step: " + step);
        }
    }

    /** Podman calls a container ended also before each restart. */
    private boolean endedAfter(String id, int restarts) {
        var state = engine.containers().inspect(id).state();
        return state.status() == ContainerStatus.EXITED && state.restarts() == restarts;
    }

    private String tried(Finding finding, CorpusCase.Rerun wanted) {
        var rerun = finding.remedies().stream().filter(r -> r.rerun().isPresent()).findFirst();
        if (rerun.isEmpty()) {
            return "none is proposed";
        }
        try {
            return tried(filled(rerun.get(), wanted.fill()), wanted);
        } catch (Exception | AssertionError e) {
            return rerun.get().title() + ": " + e;
        }
    }

    private String tried(RunSpec spec, CorpusCase.Rerun wanted) throws Exception {
        var id = create(spec);
        var printed = spec.tty() ? typed(id, wanted.types()) : run(id, wanted);
        var state = engine.containers().inspect(id).state();
        boolean ended =
                wanted.stays()
                        ? state.status() == ContainerStatus.RUNNING
                        : Integer.valueOf(wanted.exit()).equals(state.exitCode());
        return ended && printed.contains(wanted.prints())
                ? "works"
                : "%s -> %s %s, %s"
                        .formatted(
                                DockerRun.line(spec).replaceAll("--label \\S+ |-l \\S+ ", ""),
                                state.status(),
                                state.exitCode(),
                                printed.strip().replace('\n', '|'));
    }

    private String run(String id, CorpusCase.Rerun wanted) throws Exception {
        engine.containers().start(id);
        if (wanted.stays()) {
            Eventually.holds(
                    () -> wanted.prints() + " in the log: " + log(id),
                    () -> log(id).contains(wanted.prints()));
        } else {
            end(id);
        }
        return log(id);
    }

    private String typed(String id, String text) throws Exception {
        try (var terminal = engine.streams().attach(id)) {
            engine.containers().start(id);
            terminal.input().write(text.getBytes(UTF_8));
            terminal.input().flush();
            return bounded(
                    () -> {
                        var all = new String(terminal.output().readAllBytes(), UTF_8);
                        engine.containers().waitFor(id);
                        return all;
                    });
        }
    }

    /** As it would be copied, with the places filled in. */
    private RunSpec filled(Remedy rerun, Map<String, String> values) {
        var words =
                DockerRun.words(rerun.rerun().orElseThrow()).stream()
                        .map(word -> filled(word, values))
                        .toList();
        var open = words.stream().filter(w -> w.matches("(?s).*<[A-Z][A-Z0-9_]*>.*")).toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("nobody can fill in " + open);
        }
        return parsed(words);
    }

    private static String filled(String word, Map<String, String> values) {
        var text = word;
        for (var value : values.entrySet()) {
            text = text.replace("<" + value.getKey() + ">", value.getValue());
        }
        return text;
    }

    private RunSpec spec(List<String> options, List<String> command) {
        var words = new ArrayList<>(List.of("docker", "run"));
        options.stream().map(this::placed).forEach(words::add);
        if (!words.contains(image)) {
            words.add(image);
        }
        command.stream().map(this::placed).forEach(words::add);
        return parsed(words);
    }

    private String placed(String word) {
        var text = word.replace("{id}", unique).replace("{image}", image);
        return volume == null
                ? text
                : text.replace("{volume}", volume.name()).replace("{folder}", volume.folder());
    }

    private static RunSpec parsed(List<String> words) {
        if (DockerRunParser.parse(words) instanceof PastedRun run) {
            return run.spec();
        }
        throw new IllegalStateException("no docker run: " + words);
    }

    private String create(RunSpec spec) {
        var labels = new HashMap<>(spec.labels());
        labels.putAll(volumes.labels());
        var id =
                engine.containers()
                        .create(spec.toBuilder().labels(labels).remove(false).build())
                        .id();
        made.add(id);
        return id;
    }

    private void end(String id) throws Exception {
        bounded(() -> engine.containers().waitFor(id));
    }

    private String log(String id) {
        var log = new StringBuilder();
        engine.streams()
                .logs(id, LogRequest.all(), (channel, bytes) -> log.append(UTF_8.decode(bytes)));
        return log.toString();
    }

    private static <T> T bounded(java.util.concurrent.Callable<T> call) throws Exception {
        var thread = Executors.newVirtualThreadPerTaskExecutor();
        var future = thread.submit(call);
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not end within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            thread.shutdownNow();
        }
    }

    private void remove(String id) {
        try {
            engine.containers().remove(id);
        } catch (EngineException e) {
            if (!(e.failure() instanceof EngineFailure.NoSuchContainer)) {
                throw e;
            }
        }
    }
}
