package dev.crossdock.core.build;

import java.util.List;
import java.util.Optional;

/** Looks at other machines that could build, and changes which of them do. */
public interface BuilderMachines {

    /** What asking a machine came to. */
    sealed interface Answer {}

    /** Docker answered there. */
    record Found(FarMachine machine) implements Answer {}

    /**
     * Nobody answered, or not in a way that is of use.
     *
     * @param sentence for people: why, and what to do
     * @param technical the docker command's own words
     */
    record NotFound(String sentence, String technical) implements Answer {}

    /**
     * Asks the Docker of a machine who it is. May take half a minute.
     *
     * @param place such as {@code ssh://me@server}, or the name of a context
     */
    Answer ask(String place);

    /**
     * Runs commands one after the other and stops at the first that fails.
     *
     * @param commands each from {@code docker} on
     * @return the words of the one that failed; empty if none did
     */
    Optional<String> run(List<List<String>> commands);

    /** Where no docker command is. */
    BuilderMachines NONE =
            new BuilderMachines() {
                @Override
                public Answer ask(String place) {
                    return new NotFound("", "");
                }

                @Override
                public Optional<String> run(List<List<String>> commands) {
                    return Optional.of("");
                }
            };
}
