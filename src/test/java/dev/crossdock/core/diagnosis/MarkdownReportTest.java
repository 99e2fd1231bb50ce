package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void tellsAllThatABugReportNeeds() {
        var report =
                MarkdownReport.of(
                        Specimen.running("app")
                                .set("MODE", "v4lue-of-mode")
                                .exit(1)
                                .restarts(3)
                                .log("mode v4lue-of-mode", "Error: DB_URL is required")
                                .judged());
        assertThat(report)
                .startsWith("## DB\\_URL is not set\n\n| | |\n|---|---|\n| Container | `web` |\n")
                .contains(
                        "| Image | `demo:1` |",
                        "| Platform | linux/amd64, native |",
                        "| State | Exited with 1 (failed) after 10 s |",
                        "| Restarted | 3 |",
                        "### Cause: env-missing, ",
                        "- `log` line 2: `Error: DB_URL is required`",
                        "  ```sh\n  docker run -e MODE='<MODE>' -e DB_URL='<DB_URL>' demo:1 app\n  ```")
                .endsWith("Values of environment variables are left out._\n")
                .doesNotContain("v4lue-of-mode");
    }

    /** A title with markup in it, and a line with the marks that begin and end code. */
    @Test
    void isNotBrokenByWordsOfOthers() {
        var report =
                MarkdownReport.of(
                        Specimen.running("<b>*x*|`y`")
                                .refused(
                                        127,
                                        "exec: \"<b>*x*|`y`\": executable file not found in $PATH")
                                .judged());
        assertThat(report.lines().findFirst().orElseThrow())
                .contains("\\<b\\>\\*x\\*\\|\\`y\\`")
                .doesNotContain("<b>*x*");
        assertThat(report)
                .contains("``exec: \"<b>*x*\\|`y`\": executable file not found in $PATH`` |")
                .contains("- `state.error`: ``exec: \"<b>*x*|`y`\": executable");
    }

    @Test
    void hidesASecretOfTheCommandInTheRerunToo() {
        var report =
                MarkdownReport.of(
                        Specimen.running("app", "--password", "hunter22")
                                .exit(1)
                                .log("Error: DB_URL is required")
                                .judged());
        assertThat(report).contains("app --password '<SECRET>'").doesNotContain("hunter22");
    }
}
