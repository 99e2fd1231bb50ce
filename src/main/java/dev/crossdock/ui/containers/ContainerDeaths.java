package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.EngineEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Notices that a container which somebody started or looked at here has ended by itself and not
 * well: with a code that is not 0, or for want of memory. One that somebody ended, here or
 * elsewhere, is no news; nor is one that is restarted and ends again and again, after the first
 * time.
 */
final class ContainerDeaths {
    /** A container that dies again sooner is the same news. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /**
     * Signals that programs take without ending, as POSIX numbers them on Linux: HUP, USR1, USR2.
     * To send another one is to ask for the end.
     */
    private static final Set<String> HARMLESS = Set.of("1", "10", "12");

    /**
     * How one ended.
     *
     * @param code that of its program
     * @param outOfMemory whether the kernel ended something in it for want of memory
     */
    record Death(String id, String name, int code, boolean outOfMemory) {}

    private final Consumer<Death> died;
    private final Set<String> watched = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> starved = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Death> unseen = new HashMap<>();

    ContainerDeaths(Consumer<Death> died) {
        this.died = died;
    }

    /** Somebody looks at it. */
    void watch(String id) {
        watched.add(id);
        unseen.remove(id);
    }

    /** It was started from here, and may have ended before that was told. */
    void started(String id) {
        watched.add(id);
        var before = unseen.remove(id);
        if (before != null) {
            died.accept(before);
        }
    }

    void happened(EngineEvent event) {
        var id = event.id();
        if (!event.type().equals("container")) {
            return;
        }
        switch (event.action()) {
            case "start" -> {
                asked.remove(id);
                starved.remove(id);
                ended.remove(id);
                unseen.remove(id);
            }
            case "kill" -> {
                if (!HARMLESS.contains(event.attributes().getOrDefault("signal", ""))) {
                    asked.add(id);
                }
            }
            case "stop" -> asked.add(id);
            case "oom" -> starved.add(id);
            case "die" -> died(event);
            case "destroy" -> forget(id);
            default -> {}
        }
    }

    /** The engine's stream may tell the same end twice. */
    private void died(EngineEvent event) {
        var id = event.id();
        int code = code(event);
        boolean badly = code != 0 || starved.contains(id);
        if (!ended.add(id) || asked.contains(id) || !badly) {
            return;
        }
        var before = last.put(id, event.at());
        if (before == null || Duration.between(before, event.at()).compareTo(AGAIN) >= 0) {
            var name = event.attributes().getOrDefault("name", id);
            tell(new Death(id, name, code, starved.contains(id)));
        }
    }

    private void tell(Death death) {
        if (watched.contains(death.id())) {
            died.accept(death);
        } else {
            unseen.put(death.id(), death);
        }
    }

    private static int code(EngineEvent event) {
        try {
            return Integer.parseInt(event.attributes().getOrDefault("exitCode", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void forget(String id) {
        for (var set : List.of(asked, starved, ended, watched)) {
            set.remove(id);
        }
        last.remove(id);
        unseen.remove(id);
    }
}
