package dev.crossdock.ui.fx;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps lists of lines from one run of the app to the next. Blocks; may be used by any thread. */
public interface Keeper {

    /**
     * What was stored last.
     *
     * @param name a plain file name
     * @return empty where nothing was, or it cannot be read
     */
    List<String> load(String name);

    /** Stores lines in place of what was stored before; what cannot be stored is forgotten. */
    void store(String name, List<String> lines);

    /** One that forgets when the app ends. */
    static Keeper untilTheEnd() {
        Map<String, List<String>> kept = new ConcurrentHashMap<>();
        return new Keeper() {
            @Override
            public List<String> load(String name) {
                return kept.getOrDefault(name, List.of());
            }

            @Override
            public void store(String name, List<String> lines) {
                kept.put(name, List.copyOf(lines));
            }
        };
    }
}
