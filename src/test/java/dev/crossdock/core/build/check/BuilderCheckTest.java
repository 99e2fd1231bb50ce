package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BuilderCheckTest {
    private static final BuilderCheck PINNED = check("FromPlatformFlagConstDisallowed", 1);
    private static final BuilderCheck SINGLE = check("InvalidBaseImagePlatform", 1);
    private static final BuilderCheck OTHER = check("WorkdirRelativePath", 1);

    @Test
    void whatWeSayOurselvesIsLeftOut() {
        assertThat(beyond("FROM --platform=linux/arm64 multi")).containsExactly(SINGLE, OTHER);
        assertThat(beyond("FROM arm-plain")).containsExactly(PINNED, OTHER);
    }

    @Test
    void theSameRuleAtAnotherLineStays() {
        assertThat(beyond("# x\nFROM arm-plain")).containsExactly(PINNED, SINGLE, OTHER);
    }

    private static List<BuilderCheck> beyond(String file) {
        return BuilderCheck.beyond(
                List.of(PINNED, SINGLE, OTHER), new Bench().check(file).findings());
    }

    private static BuilderCheck check(String name, int line) {
        return new BuilderCheck(name, line, "said", "");
    }
}
