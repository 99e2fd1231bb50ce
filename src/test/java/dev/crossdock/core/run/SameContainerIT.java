package dev.crossdock.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Crossdock makes of a line and what the docker command makes of the line that Crossdock
 * prints are the same container.
 */
@EngineTest
class SameContainerIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Differs between any two containers, or between {@code run} and {@code create}. */
    private static final List<String> OWN =
            List.of("AttachStdin", "AttachStdout", "AttachStderr", "StdinOnce");

    static final List<String> FLAGS =
            List.of(
                    "",
                    "-it",
                    "-i --rm",
                    "-t --init",
                    "--platform linux/amd64",
                    "-e A=1 -e B= -e 'C=a b' -e A=2",
                    "-e HOME -P",
                    "-u 1000:1000 -w /tmp",
                    "--restart always",
                    "--restart on-failure:3",
                    "--network none",
                    "--network host",
                    "-m 64m",
                    "-m 64m --memory-swap -1 --memory-reservation 32m",
                    "--cpus 0.5",
                    "--pids-limit 50",
                    "-p 8080:80",
                    "-p 80 -p 127.0.0.1::81/udp -p [::1]:8443:443",
                    "-p 8000-8002:9000-9002",
                    "-p 8000-8010:80",
                    "-v /etc:/host-etc:ro",
                    "-v crossdock-same-a:/data -v /anonymous",
                    "-v crossdock-same-a:/data:nocopy",
                    "--tmpfs /run --tmpfs /tmp:size=1m,mode=1777",
                    "--mount type=bind,source=/etc,target=/x,readonly",
                    "--mount type=bind,source=/etc,target=/x,bind-propagation=rslave",
                    "--mount type=volume,source=crossdock-same-a,target=/x,volume-nocopy",
                    "--mount type=volume,target=/x",
                    "--mount type=volume,src=crossdock-same-b,dst=/x,volume-label=a=b,volume-driver=local",
                    "--mount type=tmpfs,target=/x,tmpfs-size=1m,tmpfs-mode=1770",
                    "-l a=1 -l b",
                    "--entrypoint sh",
                    "--entrypoint ''",
                    "--privileged",
                    "--cap-add SYS_ADMIN --cap-drop all",
                    "--security-opt seccomp=unconfined --security-opt no-new-privileges",
                    "--add-host a:1.2.3.4 --dns 1.1.1.1 --dns-search x --dns-option ndots:1",
                    "--hostname h --domainname d",
                    "--ulimit nofile=1024:2048 --ulimit core=0",
                    "--shm-size 128m --ipc private",
                    "--device /dev/null:/dev/zero2:r",
                    "--group-add 5 --group-add 6",
                    "--log-driver json-file --log-opt max-size=1m",
                    "--sysctl net.ipv4.ip_forward=1",
                    "--read-only --oom-score-adj 100",
                    "--stop-timeout 3",
                    "--cpu-shares 512 --cpuset-cpus 0",
                    "--cgroupns host --pid host --uts host --userns host",
                    "--runtime runc",
                    "--storage-opt size=1G");

    static Stream<String> lines() {
        return Breadth.of(FLAGS, 12);
    }

    private static final List<String> MADE = new ArrayList<>();

    private static Engine engine;
    private static TestEngine docker;

    @BeforeAll
    static void open(TestEngine found) throws Exception {
        docker = found;
        engine = Wiring.engineFinder(found.host().toString()).openFirst();
        docker.docker("pull", "-q", docker.busybox());
    }

    @AfterAll
    static void close() throws Exception {
        engine.close();
        var made = new ArrayList<>(List.of("rm", "-f", "-v"));
        made.addAll(MADE);
        docker.docker(made.toArray(String[]::new));
        docker.docker("volume", "rm", "-f", "crossdock-same-a", "crossdock-same-b");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theSameContainerIsMade(String flags) throws Exception {
        var line = "docker run " + flags + " " + docker.busybox() + " echo 'a b' \\$HOME";
        var reading = DockerRunParser.parse(line);
        assertThat(reading).isInstanceOf(PastedRun.class);
        var spec = labelled(((PastedRun) reading).spec());
        var here = engine.containers().create(spec).id();
        var there = docker.docker(createWords(spec));
        MADE.addAll(List.of(here, there));
        var both = JSON.readTree(docker.docker("inspect", here, there));
        assertThat(facts(both.get(0))).containsExactlyInAnyOrderElementsOf(facts(both.get(1)));
    }

    private static RunSpec labelled(RunSpec spec) {
        var labels = new LinkedHashMap<>(docker.labels());
        labels.putAll(spec.labels());
        return spec.toBuilder().labels(labels).build();
    }

    /** {@code create} has the flags of {@code run}, and starts nothing. */
    private static String[] createWords(RunSpec spec) {
        var words = new ArrayList<>(DockerRun.words(spec));
        words.removeFirst();
        words.set(0, "create");
        return words.toArray(String[]::new);
    }

    /** What an engine tells of a container, a line a fact; what says nothing is left out. */
    private static List<String> facts(JsonNode container) {
        var facts = new ArrayList<String>();
        facts(facts, "", container.get("Config"));
        facts(facts, "", container.get("HostConfig"));
        var id = container.get("Id").asText();
        facts.removeIf(fact -> OWN.contains(fact.split("=")[0].substring(1)));
        facts.remove("/Hostname=\"" + id.substring(0, 12) + "\"");
        return facts;
    }

    private static void facts(List<String> facts, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(e -> facts(facts, path + "/" + e.getKey(), e.getValue()));
            if (node.isEmpty() && path.matches("/(Volumes|ExposedPorts)/.*")) {
                facts.add(path);
            }
        } else if (node.isArray()) {
            node.forEach(item -> facts(facts, path + "/-", item));
        } else if (!List.of("null", "\"\"", "0", "false").contains(node.toString())) {
            facts.add(path + "=" + node);
        }
    }
}
