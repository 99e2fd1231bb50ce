package dev.crossdock.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Version;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class FaultReportTest {
    private static final EngineInfo ENGINE =
            new EngineInfo(
                    "Docker Engine",
                    "28.5.2",
                    "1.51",
                    Platform.ARM64,
                    EngineInfo.ImageStore.CONTAINERD,
                    8L << 30,
                    4,
                    "boot");

    private final ReportRedaction redaction =
            new ReportRedaction(
                    "/Users/maria", "maria", "marias-mac", Map.of("API_TOKEN", "planted-value"));

    @Test
    void saysAllThatIsToBeKnown() {
        var thrown =
                new IllegalStateException(
                        "outer planted-value",
                        new NumberFormatException("inner in /Users/maria/x"));
        var text =
                new FaultReport(
                                FaultCode.of(thrown),
                                thrown,
                                "a thread",
                                Optional.of(ENGINE),
                                "INFO one\nWARN token=planted-value\n")
                        .text(redaction);

        assertThat(text)
                .contains(
                        "Crossdock error " + FaultCode.of(thrown) + "\n",
                        "Version: " + Version.current() + "\n",
                        "Java: " + System.getProperty("java.version"),
                        System.getProperty("os.arch"),
                        "Engine: Docker Engine 28.5.2, API 1.51, linux/arm64, containerd\n",
                        "Thread: a thread\n",
                        "IllegalStateException: outer <API_TOKEN>\n",
                        "at " + FaultReportTest.class.getName(),
                        "Caused by: java.lang.NumberFormatException: inner in ~/x\n",
                        "The last lines of the log:\nINFO one\nWARN token=<SECRET>\n")
                .doesNotContain("planted-value", "maria");
    }

    @Test
    void saysThatThereIsNoEngine() {
        var thrown = new IllegalStateException();
        assertThat(
                        new FaultReport(FaultCode.of(thrown), thrown, "t", Optional.empty(), "")
                                .text(redaction))
                .contains("Engine: none\n");
    }
}
