package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of flags, held against the docker command that is installed. */
@EngineTest
class RunFlagsIT {

    /** {@code -e, --env list Set environment variables}; a switch has no word before the text. */
    private static final Pattern FLAG =
            Pattern.compile("^ +(?:-(\\w), )?--([\\w-]+)(?: (\\S+))? {2,}\\S.*", Pattern.MULTILINE);

    @Test
    void everyFlagThatDockerListsIsKnownWithItsLetterAndWhetherItTakesAValue(TestEngine engine)
            throws Exception {
        var listed =
                FLAG.matcher(engine.docker("run", "--help"))
                        .results()
                        .map(m -> new RunFlag(m.group(2), letter(m.group(1)), m.group(3) != null))
                        .collect(Collectors.toMap(RunFlag::name, flag -> flag));
        var known =
                RunFlags.all().stream()
                        .filter(flag -> listed.containsKey(flag.name()))
                        .collect(Collectors.toMap(RunFlag::name, flag -> flag));

        assertThat(listed).hasSizeGreaterThan(90);
        assertThat(known).isEqualTo(Map.copyOf(listed));
    }

    private static char letter(String letter) {
        return letter == null ? ' ' : letter.charAt(0);
    }
}
