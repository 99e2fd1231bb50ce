package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Assignment;
import dev.crossdock.core.build.dockerfile.Expander;
import dev.crossdock.core.build.dockerfile.ExpansionException;
import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.Variables;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the instructions of a stage see: its ARGs and ENVs so far, and those of the stage that it is
 * built from. What the base image sets is not known. A global ARG is seen where it is declared
 * again.
 */
final class StageScope implements Variables {

    private final GlobalScope global;
    private final Map<String, String> arguments;
    private final Map<String, String> args = new HashMap<>();
    private final Map<String, String> env = new HashMap<>();

    private final @Nullable StageScope parent;

    StageScope(GlobalScope global, Map<String, String> arguments) {
        this(global, arguments, null);
    }

    private StageScope(
            GlobalScope global, Map<String, String> arguments, @Nullable StageScope parent) {
        this.global = global;
        this.arguments = arguments;
        this.parent = parent;
    }

    /** A stage that is built from this one begins where it ends. */
    StageScope child() {
        return new StageScope(global, arguments, this);
    }

    /** ENV goes before ARG, whichever comes later. */
    @Override
    public @Nullable String get(String name) {
        var set = find(name, scope -> scope.env);
        return set == null ? find(name, scope -> scope.args) : set;
    }

    private @Nullable String find(String name, Function<StageScope, Map<String, String>> part) {
        for (var scope = this; scope != null; scope = scope.parent) {
            var value = part.apply(scope).get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * Takes what an ARG or an ENV sets, and fills in the words of the others.
     *
     * @throws ExpansionException if a text in it cannot be understood
     */
    void take(Instruction instruction) {
        switch (instruction.keyword()) {
            case "ARG" -> instruction.assignments().forEach(one -> declare(instruction, one));
            case "ENV" -> {
                var now = new HashMap<String, String>();
                for (var one : instruction.assignments()) {
                    now.put(one.name(), expanded(instruction, one.value()));
                }
                env.putAll(now);
            }
            case "LABEL" ->
                    instruction.assignments().forEach(one -> expanded(instruction, one.value()));
            case "ADD", "COPY", "EXPOSE", "VOLUME" ->
                    instruction.words().forEach(word -> expanded(instruction, word));
            case "WORKDIR", "USER", "STOPSIGNAL" -> expanded(instruction, instruction.arguments());
            default -> {}
        }
    }

    private void declare(Instruction instruction, Assignment assignment) {
        var name = assignment.name();
        if (arguments.containsKey(name)) {
            args.put(name, arguments.get(name));
            return;
        }
        var value =
                assignment.value() == null
                        ? global.get(name)
                        : expanded(instruction, assignment.value());
        if (value != null) {
            args.put(name, value);
        }
    }

    private String expanded(Instruction instruction, @Nullable String text) {
        try {
            return text == null ? "" : Expander.expand(text, instruction.escape(), this).text();
        } catch (ExpansionException e) {
            if (e.required() == null) {
                throw e;
            }
            // the base image may well set it
            return "";
        }
    }
}
