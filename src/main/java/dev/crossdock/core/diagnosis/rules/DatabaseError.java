package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A database or queue was reached, and it refused. */
final class DatabaseError implements Rule {

    private static final Phrases LOGIN =
            Phrases.of(
                    "password authentication failed for user «q»(?<user>[\\w.@-]+)",
                    "role «q»(?<user>[\\w.@-]+)«/q» does not exist",
                    "no pg_hba\\.conf entry for host",
                    "access denied for user '?(?<user>[^'@\\s]+)'?@",
                    "(?:mongo\\w*|authentication)\\w*error: .{0,40}authentication failed",
                    "\\bauthentication failed\\b",
                    "requires authentication|authentication (?:is )?required",
                    "\\bnoauth\\b|\\bwrongpass\\b",
                    "err invalid password|invalid username-password pair",
                    "ora-01017|invalid username/password",
                    "login failed for user '(?<user>[^']+)'",
                    "access_refused|login was refused",
                    "is not allowed to connect to this (?:mysql|mariadb) server",
                    "client does not support authentication protocol",
                    "authentication plugin .{0,60}(?:cannot be loaded|not supported)",
                    "public key retrieval is not allowed",
                    "sasl authentication failed|scram authentication",
                    "unable to authenticate user \\[(?<user>[^\\]]+)]",
                    "unauthorized due to authentication failure",
                    "username .{0,40}and/or password are incorrect",
                    "p1000: authentication failed",
                    "fe_sendauth: no password supplied");

    private static final Phrases CONTENT =
            Phrases.of(
                    "database «q»(?<thing>[\\w.-]+)«/q» does not exist",
                    "unknown database «q»(?<thing>[\\w.-]+)",
                    "cannot open database «q»(?<thing>[\\w.-]+)",
                    "relation «q»(?<thing>[\\w.\"-]+)«/q» does not exist",
                    "table «q»(?<thing>[\\w.-]+)«/q» (?:doesn't|does not) exist",
                    "no such table: (?<thing>[\\w.]+)",
                    "column «q»(?<thing>[\\w.-]+)«/q» does not exist",
                    "unknown column «q»(?<thing>[\\w.-]+)",
                    "schema «q»(?<thing>[\\w.-]+)«/q» does not exist",
                    "permission denied (?:for|to) (?:table|schema|database|relation|sequence|create"
                            + "|set)",
                    "command denied to user",
                    "can't locate revision identified by «q»(?<thing>\\w+)",
                    "validate failed: migrations have failed validation",
                    "migration.{0,40}(?:failed|checksum mismatch)",
                    "(?:unique constraint|duplicate key value|duplicate entry|foreign key constraint).{0,60}"
                            + "(?:fail|violat|for key)",
                    "p1003|p3009|p3018",
                    "unknown topic or partition",
                    "index_not_found_exception",
                    "not_found - no (?:queue|exchange|vhost)",
                    "(?:error|sqlstate).{0,60}syntax error at or near",
                    "you have an error in your sql syntax");

    private static final Phrases BUSY =
            Phrases.of(
                    "too many (?:clients already|connections)",
                    "remaining connection slots are reserved",
                    "the database system is (?:starting up|shutting down|in recovery)",
                    "server does not support ssl",
                    "ssl (?:connection )?(?:is )?required|no encryption",
                    "loading the dataset in memory|\\bbusy loading\\b",
                    "misconf redis|readonly you can't write against a read only replica",
                    "not master and slaveok|not primary|no primary available");

    /** The server itself logs such refusals too, and does not end because of them. */
    private static final Pattern SERVER =
            Pattern.compile(
                    "(?:^|/)(?:postgres|mysqld|mariadbd|mongod|redis-server|rabbitmq-server)\\b");

    @Override
    public Optional<Finding> judge(Evidence e) {
        boolean server = e.words().stream().anyMatch(w -> SERVER.matcher(w).find());
        record Kind(String wording, Phrases phrases) {}
        return List.of(
                        new Kind("login", LOGIN),
                        new Kind("content", CONTENT),
                        new Kind("busy", BUSY))
                .stream()
                .flatMap(
                        kind ->
                                kind
                                        .phrases()
                                        .last(e)
                                        .flatMap(
                                                s ->
                                                        found(
                                                                e,
                                                                s.times(server ? 0.6 : 1.03),
                                                                kind.wording()))
                                        .stream())
                .max(Comparator.comparingDouble(Finding::confidence));
    }

    private static Optional<Finding> found(Evidence e, Said said, String wording) {
        var named = said.group("user") + said.group("thing");
        var peer = Peer.of(e, said);
        return FindingDraft.of(Cause.DATABASE_ERROR, said.confidence())
                .wording(named.isEmpty() ? wording + ".some" : wording)
                .words(named, peer.known() ? peer.words() : "")
                .because(said.evidence())
                .onTheHost()
                .remedy(Reruns.of(e).same())
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
