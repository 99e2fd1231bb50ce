package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.DockerfileException;
import dev.crossdock.core.build.dockerfile.Expander;
import dev.crossdock.core.build.dockerfile.Expansion;
import dev.crossdock.core.build.dockerfile.ExpansionException;
import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.Variables;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a FROM sees: the automatic variables and the ARGs before the first FROM, and nothing else
 * (BuildKit {@code dockerfile2llb/convert.go}, buildMetaArgs).
 */
final class GlobalScope implements Variables {

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Set<String>> automatic = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final boolean keepAutomatic;

    private GlobalScope(boolean keepAutomatic) {
        this.keepAutomatic = keepAutomatic;
    }

    /**
     * @param build what builds
     * @param target what is built for
     * @throws DockerfileException if a default cannot be understood
     */
    static GlobalScope of(
            Dockerfile file, Map<String, String> arguments, Platform build, Platform target) {
        return new GlobalScope(false).filled(file, arguments, build, target);
    }

    /** The same before it is known what is built for: automatic variables stay as written. */
    static GlobalScope unknownPlatform(Dockerfile file, Map<String, String> arguments) {
        return new GlobalScope(true).filled(file, arguments, Platform.AMD64, Platform.AMD64);
    }

    private GlobalScope filled(
            Dockerfile file, Map<String, String> arguments, Platform build, Platform target) {
        automatic("BUILD", build, arguments);
        automatic("TARGET", target, arguments);
        for (var instruction : file.globals()) {
            declare(instruction, arguments);
        }
        return this;
    }

    private void automatic(String start, Platform platform, Map<String, String> arguments) {
        automatic(start + "PLATFORM", platform.toString(), arguments);
        automatic(start + "OS", platform.os(), arguments);
        automatic(start + "ARCH", platform.architecture(), arguments);
        automatic(start + "VARIANT", platform.variant(), arguments);
    }

    /** A build argument of that name takes its place. */
    private void automatic(String name, String value, Map<String, String> arguments) {
        declared.add(name);
        if (arguments.containsKey(name)) {
            values.put(name, arguments.get(name));
        } else {
            values.put(name, value);
            automatic.put(name, Set.of(name));
        }
    }

    /** A default of an automatic variable takes its place too; the name alone does not. */
    private void declare(Instruction instruction, Map<String, String> arguments) {
        for (var assignment : instruction.assignments()) {
            var name = assignment.name();
            declared.add(name);
            if (arguments.containsKey(name)) {
                values.put(name, arguments.get(name));
                automatic.remove(name);
            } else if (assignment.value() != null) {
                var value = expanded(instruction, assignment.value());
                var from = dependsOn(value);
                values.put(name, value.text());
                automatic.remove(name);
                if (!from.isEmpty()) {
                    automatic.put(name, from);
                }
            }
        }
    }

    private Expansion expanded(Instruction instruction, String text) {
        try {
            return Expander.expand(text, instruction.escape(), this);
        } catch (ExpansionException e) {
            throw new DockerfileException(instruction.line(), e.sentence());
        }
    }

    @Override
    public @Nullable String get(String name) {
        return values.get(name);
    }

    @Override
    public boolean stays(String name) {
        return keepAutomatic && automatic.getOrDefault(name, Set.of()).contains(name);
    }

    /** Whether the name may be asked for here, with or without a value. */
    boolean declares(String name) {
        return declared.contains(name);
    }

    /** The automatic variables that a text's value comes from. */
    Set<String> dependsOn(Expansion expansion) {
        var all = new HashSet<String>();
        expansion.used().forEach(name -> all.addAll(automatic.getOrDefault(name, Set.of())));
        return all;
    }
}
