package dev.crossdock.core.build.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class DockerfileTest {

    @Test
    void stagesHaveTheirNameLineAndPlatformAsWritten() {
        var file =
                read(
                        """
                        # a comment
                        ARG V=1

                        FROM --platform=$BUILDPLATFORM golang:$V AS Build
                        RUN go build
                        from scratch
                        COPY --from=build /a /a
                        """);

        assertThat(file.globals()).singleElement().extracting(Instruction::line).isEqualTo(2);
        assertThat(file.stages())
                .extracting(Stage::index, Stage::name, Stage::line, Stage::base, Stage::platform)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                0, "Build", 4, "golang:$V", "$BUILDPLATFORM"),
                        org.assertj.core.groups.Tuple.tuple(1, null, 6, "scratch", null));
        assertThat(file.stages().getLast().instructions().getFirst().flag("from"))
                .contains("build");
    }

    @Test
    void continuationsAreJoinedAndCommentsAndEmptyLinesInThemLeftOut() {
        var run =
                run(
                        """
                        FROM a
                        RUN one \\
                            # not a part

                          && two \\  \t
                        # neither
                          && three
                        USER x
                        """);

        assertThat(run.line()).isEqualTo(2);
        assertThat(run.arguments()).isEqualTo("one   && two   && three");
    }

    @Test
    void aContinuationMayEndWithTheFile() {
        assertThat(run("FROM a\nRUN one \\").arguments()).isEqualTo("one");
    }

    @Test
    void aHashWithinALineIsNoComment() {
        assertThat(run("FROM a\nRUN echo # b\n").arguments()).isEqualTo("echo # b");
    }

    @Test
    void theEscapeCharacterIsTakenFromTheDirective() {
        var file = read("# escape=`\nFROM a\nRUN dir C:\\ `\n  && exit\n");

        assertThat(file.escape()).isEqualTo('`');
        assertThat(file.stages().getFirst().instructions().getFirst().arguments())
                .isEqualTo("dir C:\\   && exit");
    }

    @Test
    void directivesStandAtTheVeryTopOnly() {
        assertThat(read("#syntax = docker/dockerfile:1\n# Check=skip=all\n#escape=`\nFROM a"))
                .extracting(Dockerfile::directives)
                .isEqualTo(new Directives('`', "docker/dockerfile:1", "skip=all"));
        assertThat(read("# any comment\n# escape=`\nFROM a").escape()).isEqualTo('\\');
        assertThat(read("\n# escape=`\nFROM a").escape()).isEqualTo('\\');
        assertThat(read("FROM a\n# escape=`\n").escape()).isEqualTo('\\');
        assertThat(read("# other=1\n# escape=`\nFROM a").escape()).isEqualTo('\\');
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
        var file = read("\uFEFF# escape=`\r\nFROM a `\r\n  AS b\r\nRUN <<EOF\r\nx\r\nEOF\r\n");

        assertThat(file.escape()).isEqualTo('`');
        assertThat(file.stages()).singleElement().extracting(Stage::name).isEqualTo("b");
        assertThat(documents(file)).singleElement().isEqualTo(new Heredoc("EOF", true, "x\n"));
    }

    @Test
    void documentsAreNoInstructions() {
        var file =
                read(
                        """
                        FROM a
                        RUN <<EOF
                        FROM nothing
                        # kept
                        EOF
                        RUN cat <<-'END' > /x
                        \t\tCOPY this
                        \tEND
                        COPY <<one.txt <<"two.txt" /dest/
                        1
                        one.txt
                        2
                        two.txt
                        RUN 3<<EMPTY true
                        EMPTY
                        USER x
                        """);

        assertThat(file.stages()).hasSize(1);
        assertThat(documents(file))
                .containsExactly(
                        new Heredoc("EOF", true, "FROM nothing\n# kept\n"),
                        new Heredoc("END", false, "COPY this\n"),
                        new Heredoc("one.txt", true, "1\n"),
                        new Heredoc("two.txt", false, "2\n"),
                        new Heredoc("EMPTY", true, ""));
        assertThat(file.stages().getFirst().instructions().getLast().line()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN cat <<<EOF",
                "RUN echo $((1<<EOF))",
                "RUN cat<<EOF",
                "RUN [\"cat\", \"<<EOF\"]",
                "CMD cat <<EOF",
                "RUN echo \"<<EOF and more\"",
                "ENV X=<<EOF"
            })
    void whatOnlyLooksLikeADocumentIsNone(String instruction) {
        var file = read("FROM a\n" + instruction + "\nUSER x\n");

        assertThat(file.stages().getFirst().instructions()).hasSize(2);
        assertThat(documents(file)).isEmpty();
    }

    @Test
    void onBuildMayHoldADocument() {
        var file = read("FROM a\nONBUILD RUN <<EOF\nx\nEOF\nUSER x\n");

        assertThat(documents(file)).hasSize(1);
        var trigger = Trigger.of(file.stages().getFirst().instructions().getFirst());
        assertThat(trigger.keyword()).isEqualTo("RUN");
        assertThat(trigger.line()).isEqualTo(2);
        assertThat(trigger.documents()).hasSize(1);
    }

    @Test
    void flagsAreTakenOffTheFront() {
        var run =
                run(
                        "FROM a\n"
                                + "RUN --mount=type=cache,target=/a --mount=\"type=bind,from=b\""
                                + " --network=none go --mount=c\n");

        assertThat(run.values("mount")).containsExactly("type=cache,target=/a", "type=bind,from=b");
        assertThat(run.arguments()).isEqualTo("go --mount=c");
        assertThat(RunMounts.sources(run)).containsExactly("b");
    }

    @Test
    void argAndEnvGiveValues() {
        var file =
                read(
                        """
                        FROM a
                        ENV A=1 B="x y" C=p\\ q
                        ENV OLD some value = here
                        ARG ONE TWO=2 THREE=
                        """);

        assertThat(file.stages().getFirst().instructions().stream().map(Instruction::assignments))
                .containsExactly(
                        List.of(
                                new Assignment("A", "1"),
                                new Assignment("B", "\"x y\""),
                                new Assignment("C", "p\\ q")),
                        List.of(new Assignment("OLD", "some value = here")),
                        List.of(
                                new Assignment("ONE", null),
                                new Assignment("TWO", "2"),
                                new Assignment("THREE", "")));
    }

    @Test
    void theExecFormIsAListOfStrings() {
        assertThat(run("FROM a\nRUN [\"a b\", \"c\\\"\", \"\\u0041\"]\n").words())
                .containsExactly("a b", "c\"", "A");
        assertThat(run("FROM a\nRUN [ 'a', 'b' ]\n").isJson()).isFalse();
        assertThat(run("FROM a\nRUN [\"a\",]\n").isJson()).isFalse();
        assertThat(run("FROM a\nRUN []\n").words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | 1",
                "' \n \n'                                       | 1",
                "'# only\n# comments\n'                         | 1",
                "'ARG V=1\n'                                    | 1",
                "'\nARG V=1\nARG W\n'                           | 2",
                "'RUN x\nFROM a\n'                              | 1",
                "'FROM\n'                                       | 1",
                "'FROM a b\n'                                   | 1",
                "'FROM a as\n'                                  | 1",
                "'FROM a with b\n'                              | 1",
                "'FROM a AS 1b\n'                               | 1",
                "'FROM a AS b/c\n'                              | 1",
                "'FROM a\n\nRUNN x\n'                           | 3",
                "'FROM a\nthis is text\n'                       | 2",
                "'<html>\n'                                     | 1",
                "'FROM --platfrom=x a\n'                        | 1",
                "'FROM --platform a\n'                          | 1",
                "'FROM --platform=a --platform=b a\n'           | 1",
                "'FROM a\nRUN --mont=type=cache x\n'            | 2",
                "'FROM a\nCOPY onlyone\n'                       | 2",
                "'FROM a\nCOPY --form=b x y\n'                  | 2",
                "'FROM a\nADD\n'                                | 2",
                "'FROM a\nENV\n'                                | 2",
                "'FROM a\nENV NAME\n'                           | 2",
                "'FROM a\nENV A=1 B\n'                          | 2",
                "'FROM a\nLABEL x\n'                            | 2",
                "'FROM a\nENV =x\n'                             | 2",
                "'FROM a\nARG\n'                                | 2",
                "'FROM a\nWORKDIR\n'                            | 2",
                "'FROM a\nUSER\n'                               | 2",
                "'FROM a\nEXPOSE\n'                             | 2",
                "'FROM a\nSHELL sh\n'                           | 2",
                "'FROM a\nHEALTHCHECK x\n'                      | 2",
                "'FROM a\nHEALTHCHECK CMD\n'                    | 2",
                "'FROM a\nHEALTHCHECK NONE x\n'                 | 2",
                "'FROM a\nONBUILD\n'                            | 2",
                "'FROM a\nONBUILD ONBUILD RUN x\n'              | 2",
                "'FROM a\nONBUILD FROM b\n'                     | 2",
                "'FROM a\nONBUILD NOTHING b\n'                  | 2",
                "'FROM a\nRUN [1, 2]\n'                         | 2",
                "'FROM a\nRUN <<EOF\nx\n'                       | 2",
                "'FROM a\nRUN a \\\n && b\nBAD\n'               | 4",
                "'# escape=x\nFROM a\n'                         | 1",
                "'# escape=`\n# escape=`\nFROM a\n'             | 2",
                "'FROM a\n\u0000\u0001\n'                       | 2",
            })
    void whatNoBuilderTakesIsRefusedWithItsLine(String text, int line) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        DockerfileException.class,
                        e -> {
                            assertThat(e.line()).isEqualTo(line);
                            assertThat(e.sentence()).isNotBlank().doesNotContain("{0}");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a",
                "FROM a\nRUN",
                "FROM a\nCMD\nENTRYPOINT []",
                "FROM a\nMAINTAINER Some Body <some@body>",
                "FROM a\nCOPY [\"a b\", \"/c\"]",
                "FROM a\nCOPY --link --chown=1:1 --from=0 a b",
                "FROM a\nADD --checksum=sha256:1 --keep-git-dir https://x/y /",
                "FROM a\nHEALTHCHECK --interval=5s CMD true",
                "FROM a\nHEALTHCHECK none",
                "FROM a\nRUN -- echo",
                "FROM a\nRUN --security=insecure --device=x --mount=type=ssh x",
                "FROM a\nSHELL [\"sh\", \"-c\"]",
                "FROM a\nENV a b",
                "FROM a\nVOLUME /a /b\nEXPOSE 80 81/udp\nSTOPSIGNAL 9",
                "FROM a\n\tRUN indented",
                "FROM\ta\tAS\tb",
                "FrOm a aS b"
            })
    void whatBuildersTakeIsTaken(String text) {
        assertThat(read(text).stages()).hasSize(1);
    }

    private static Dockerfile read(String text) {
        return Dockerfile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Instruction run(String text) {
        return read(text).stages().getFirst().instructions().getFirst();
    }

    private static List<Heredoc> documents(Dockerfile file) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(instruction -> instruction.documents().stream())
                .toList();
    }
}
