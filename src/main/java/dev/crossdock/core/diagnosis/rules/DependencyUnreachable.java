package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Networks;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** Something that the program needs does not answer: a database, a queue, another service. */
final class DependencyUnreachable implements Rule {

    private static final String REFUSED =
            "(?:connection refused|timed? ?out|no route to host|network is unreachable"
                    + "|host is (?:unreachable|down)|unreachable|timeout)";

    /** Clients of PostgreSQL, MySQL, Redis, MongoDB, AMQP, Kafka, HTTP; seen in their sources. */
    private static final Phrases SAID =
            Phrases.of(
                            "connection to server at «q»«host»«/q».{0,60}, port «port» failed:"
                                    + " (?!fatal)(?:connection refused|.{0,40}unreachable|.{0,40}time"
                                    + "|no route)",
                            "is the server running on (?:that )?host",
                            "is the server running locally and accepting connections on",
                            "connect (?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)"
                                    + " «host»:«port»",
                            "connect (?:ECONNREFUSED|ENOENT|EACCES) (?<host>/\\S+)",
                            "error (?:111|113|110|101|10061) connecting to «host»:«port»",
                            "dial (?:tcp|udp)[46]? «host»:«port»: (?:connect: )?" + REFUSED,
                            "dial (?:tcp|udp)[46]? «host»:«port»: i/o timeout",
                            "dial unix (?<host>/[^\\s:]+): connect: ",
                            "connection to «host»:«port» refused",
                            "\\(?connect(?:ion)?(?: to|ing to)? «q»«host»[:,] ?«port»«/q».{0,80}"
                                    + REFUSED,
                            "connection refused[ -]+connect\\(2\\) for «q»«host»«/q» port «port»",
                            "connection refused \\(«host»:«port»\\)",
                            "connection refused.{0,12} \\[?(?<host>[0-9a-f:.]{3,45})]?:«port»",
                            "can't connect to mysql server on «q»(?<host>[\\w.-]+)(?::(?<port>\\d+))?",
                            "can't connect to (?:local )?(?:mysql|mariadb|server).{0,40}"
                                    + "socket «q»(?<host>/[^\\s'\"]+)",
                            "can't reach database server at «q»«host»«/q»:`?«port»",
                            "could not connect to redis at «host»:«port»",
                            "unable to connect to (?:redis|mysql|postgres\\w*|the database"
                                    + "|mongo\\w*|rabbitmq|amqp).{0,30}?«host»:«port»",
                            "failed to connect to «host»(?: \\([\\d.:a-f]+\\))? port «port»",
                            "failed to connect to (?:server )?[\\[/(]{0,2}«host»[:/]«port»",
                            "(?:http|https)connectionpool\\(host='(?<host>[^']+)', port=(?<port>\\d+)\\)"
                                    + "(?!.*(?:resol|name or service|certificate|ssl))",
                            "can't connect to remote host \\(?(?<host>[\\w.:-]+)\\)?.{0,10}"
                                    + REFUSED,
                            "connect to host «host» port «port»: " + REFUSED,
                            "connect to (?:address )?«host»(?::| port )«port».{0,80}(?:refused|failed"
                                    + "|timed out)",
                            "nc: .{0,60}connection refused",
                            "timeout occurred after waiting \\d+ seconds for «host»:«port»",
                            "timeout after \\S+ waiting on dependencies.{0,30}?//«host»:«port»",
                            "timed? ?out waiting for «q»(?:tcp://|http://)?«host»:«port»",
                            "broker may not be available",
                            "bootstrap broker «host»:«port».{0,40}disconnected",
                            "timed out waiting for a node assignment",
                            "cannot connect to the docker daemon at «q»(?:unix://)?(?<host>[^\\s.]+\\.sock)",
                            "communications link failure",
                            "serverselectiontimeouterror: «host»:«port»",
                            "mongo(?:server|network)\\w*error: .{0,60}«host»:«port»",
                            "error while trying to connect to cluster",
                            "a network-related or instance-specific error occurred",
                            "«host»:«port»: (?:\\[errno 111] )?connection refused")
                    .weighing(
                            0.97,
                            "connection refused",
                            "\\beconnrefused\\b",
                            "no connection could be made because the target machine",
                            "connect(?:ion)? timed out",
                            "\\betimedout\\b",
                            "no route to host",
                            "\\behostunreach\\b",
                            "network is unreachable",
                            "host is unreachable",
                            "could not connect to (?:the )?(?:server|database|broker|redis|host|kafka"
                                    + "|rabbitmq|mongo\\w*|elasticsearch)",
                            "(?:unable|failed) to (?:connect|reach)(?: to)?(?: the)? (?:database"
                                    + "|db|server|broker|redis|kafka|rabbitmq|mongo\\w*"
                                    + "|elasticsearch|postgres\\w*|mysql|upstream|backend)",
                            "\\boserror: .{0,20}connect call failed",
                            "connect call failed \\('(?<host>[^']+)', (?<port>\\d+)")
                    .weighing(
                            0.8,
                            "context deadline exceeded",
                            "connection reset by peer",
                            "connection timeout",
                            "pool timed out while waiting for an open connection",
                            "server selection timed out",
                            "(?:database|redis|kafka|rabbitmq|broker|backend|upstream|dependency)"
                                    + " (?:is |was )?(?:not (?:available|reachable|ready|responding)"
                                    + "|unavailable|unreachable|offline|down)");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said, Peer.of(e, said)));
    }

    private static Optional<Finding> found(Evidence e, Said said, Peer peer) {
        var machine = peer.loopback() ? Networks.of(e).machine() : Optional.<Remedy>empty();
        boolean alone = e.container().limits().networkMode().equals("none");
        var draft =
                FindingDraft.of(Cause.DEPENDENCY_UNREACHABLE, said.confidence())
                        .wording(
                                alone
                                        ? "alone"
                                        : peer.loopback()
                                                ? "loopback"
                                                : peer.host().startsWith("/")
                                                        ? "socket"
                                                        : peer.known() ? "named" : "unnamed")
                        .words(peer.words(), peer.host())
                        .because(
                                said.evidence(),
                                EvidenceItem.of(
                                        "host-config",
                                        Words.get(
                                                "evidence.network",
                                                e.container().limits().networkMode())))
                        .remedy(machine);
        if (alone) {
            return draft.remedy(Networks.of(e).own()).remedy(Reruns.of(e).withShell()).found();
        }
        return draft.onTheHost()
                .remedy(Reruns.of(e).same())
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
