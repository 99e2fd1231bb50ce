package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.FileFacts.Kind;
import dev.crossdock.core.run.Mount;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of a container that has ended. */
public abstract class FilesContract extends EngineContract {
    private String container = "";

    protected FilesContract(EngineUnderTest it) {
        super(it);
    }

    @BeforeEach
    void endWithFiles() {
        container =
                finish(
                        shell(
                                "mkdir /d; printf '#!/bin/sh\\nexit\\n' >/d/run; chmod 750 /d/run;"
                                        + " ln -s run /d/link; : >/d/empty; mkfifo /d/pipe;"
                                        + " n="
                                        + "x".repeat(120)
                                        + "; mkdir /d/$n; echo deep >/d/$n/$n"));
    }

    @Test
    void aRegularFileTellsItsSizeAndRights() {
        assertThat(engine.files().stat(container, "/d/run"))
                .contains(new FileFacts("/d/run", Kind.FILE, 0750, 15, ""));
        assertThat(engine.files().stat(container, "/d/empty").orElseThrow().bytes()).isZero();
    }

    @Test
    void aLinkTellsWhereItLeadsAndIsNotFollowed() {
        var facts = engine.files().stat(container, "/d/link").orElseThrow();
        assertThat(facts.kind()).isEqualTo(Kind.LINK);
        assertThat(facts.linkTarget()).endsWith("run");
    }

    @Test
    void foldersAndPipesAreToldApart() {
        assertThat(engine.files().stat(container, "/d").orElseThrow().kind())
                .isEqualTo(Kind.DIRECTORY);
        assertThat(engine.files().stat(container, "/d/pipe").orElseThrow().kind())
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void whereNothingIsTheAnswerIsEmpty() {
        assertThat(engine.files().stat(container, "/d/nothing")).isEmpty();
        assertThat(engine.files().stat(container, "/no/such/folder")).isEmpty();
        assertThat(engine.files().stat(container, "/d/run/below-a-file")).isEmpty();
    }

    @Test
    void theBeginningOfAFileIsRead() {
        assertThat(text("/d/run", 9)).isEqualTo("#!/bin/sh");
        assertThat(text("/d/run", 1000)).isEqualTo("#!/bin/sh\nexit\n");
        assertThat(text("/d/empty", 10)).isEmpty();
        assertThat(text("/bin/busybox", 4)).isEqualTo("\177ELF");
    }

    @Test
    void aLongNameIsNoHindrance() {
        var name = "x".repeat(120);
        assertThat(text("/d/" + name + "/" + name, 100)).isEqualTo("deep\n");
    }

    @Test
    void whatIsNoRegularFileHasNoBeginning() {
        assertThat(engine.files().head(container, "/d", 10)).isEmpty();
        assertThat(engine.files().head(container, "/d/link", 10)).isEmpty();
        assertThat(engine.files().head(container, "/d/nothing", 10)).isEmpty();
    }

    @Test
    void whatWasWrittenIsToldApartFromTheImages() {
        assertThat(engine.files().written(container))
                .contains("/d/run", "/d/empty")
                .doesNotContain("/bin/busybox", "/etc/passwd");
        assertThat(engine.files().written(finish(spec("true")))).noneMatch("/bin"::equals);
    }

    @Test
    void whatIsRemovedOrMountedIsNotWritten() {
        var changed =
                shell("rm /bin/ls; echo x >/t/file")
                        .mounts(List.of(new Mount("tmpfs", "", "/t", false, List.of())));
        assertThat(engine.files().written(finish(changed))).doesNotContain("/bin/ls", "/t/file");
    }

    @Test
    void theFilesOfAContainerThatWasNeverStartedAreThere() {
        assertThat(engine.files().stat(create(spec("true")), "/bin/busybox")).isPresent();
    }

    @Test
    void noContainerIsToldApartFromNoFile() {
        assertThat(failureOf(() -> engine.files().stat("no-such", "/bin/sh")))
                .isEqualTo(new EngineFailure.NoSuchContainer("no-such"));
        assertThat(failureOf(() -> engine.files().head("no-such", "/bin/sh", 4)))
                .isEqualTo(new EngineFailure.NoSuchContainer("no-such"));
    }

    @Test
    void ofALargeFileOnlyTheBeginningIsSent() throws Exception {
        var large = finish(spec("dd", "if=/dev/zero", "of=/large", "bs=1M", "count=100"));
        try (var relay = new Relay(it.address());
                var relayed = it.open(relay.address())) {
            long before = relay.received();
            assertThat(relayed.files().head(large, "/large", 4)).hasValue(new byte[4]);
            assertThat(relay.received() - before).isLessThan(20 << 20);
        }
    }

    private String text(String path, int most) {
        return new String(
                engine.files().head(container, path, most).orElseThrow(),
                StandardCharsets.ISO_8859_1);
    }
}
