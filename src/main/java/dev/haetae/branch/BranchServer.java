package dev.haetae.branch;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.access.Gate;
import dev.haetae.branch.access.Logins;
import dev.haetae.branch.access.Oidc;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.intake.Calls;
import dev.haetae.branch.intake.EnrolRoutes;
import dev.haetae.branch.intake.Intake;
import dev.haetae.branch.intake.KioskRoutes;
import dev.haetae.branch.intake.OutcomeDesk;
import dev.haetae.branch.intake.Pulse;
import dev.haetae.branch.intake.StayDesk;
import dev.haetae.branch.pending.RecheckClock;
import dev.haetae.branch.pending.Rechecks;
import dev.haetae.branch.registry.Enrolment;
import dev.haetae.branch.registry.Kiosks;
import dev.haetae.branch.review.AuditDesk;
import dev.haetae.branch.registry.Policies;
import dev.haetae.branch.review.KioskDesk;
import dev.haetae.branch.review.RecordDesk;
import dev.haetae.branch.review.StaffRoutes;
import dev.haetae.branch.review.StaffTexts;
import dev.haetae.branch.store.CodeTable;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.KeptRecords;
import dev.haetae.branch.store.KioskTable;
import dev.haetae.branch.store.PolicyTable;
import dev.haetae.branch.ruling.PictureDesk;
import dev.haetae.branch.ruling.RulingDesk;
import dev.haetae.branch.store.AuditWitness;
import dev.haetae.branch.store.LoginCodes;
import dev.haetae.branch.store.PictureRequests;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.RulingStore;
import dev.haetae.branch.store.StayCases;
import dev.haetae.branch.stay.Patient;
import dev.haetae.seal.AuditSigner;
import dev.haetae.branch.store.SequenceTable;
import dev.haetae.seal.BranchKeys;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Opener;
import dev.haetae.seal.TlsContext;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.common.tls.TlsConfig;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running branch server: one port for kiosks (both sides show certificates), one for
/// kiosks that have none yet (a code) and one for staff (login).
public final class BranchServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BranchServer.class);
    private static final String STAFF = "staff";
    private static final String ENROL = "enrol";
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(60);
    /// A thousand kiosks, each with two, and staff.
    private static final int CONNECTIONS = 4096;
    private static final int LARGEST_FORM = 8 << 10;
    /// Held, or the setting would be forgotten with it: Helidon tells of every socket, this log tells of faults.
    private static final java.util.logging.Logger HELIDON = java.util.logging.Logger.getLogger("io.helidon");
    private static final String RETRY_SECONDS = "30";
    private static final String SOFTWARE = "haetae 0.1.0";

    private final Database database;
    private final RecordStore store;
    private final AuditLog audit;
    private final WebServer server;
    private final ScheduledExecutorService housekeeping;
    private final RecheckClock rechecks;
    private final String host;
    private final List<Route> staffTable;

    private BranchServer(BranchConfig config) throws IOException {
        Files.createDirectories(config.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        host = config.host();
        database = Database.open(config.database(), config.custody());
        audit = AuditLog.open(config.data().resolve("audit.jsonl"), config.clock(), AuditSigner.of(config.custody()), new AuditWitness(database));
        store = new RecordStore(database, config.custody());
        var opener = Opener.of(config.custody());
        var calls = new Calls(config.clock());
        var logins = Logins.of(config.custody(), config.access(), new LoginCodes(database)::take, audit, config.clock());
        var keys = new BranchKeys(config.custody(), new SecureRandom());
        var table = new KioskTable(database);
        var known = new Kiosks(config.kiosks(), table, config.clock());
        var enrolment = new Enrolment(known, table, new CodeTable(database), keys, config.rules(), audit, config.clock());
        var policies = new Policies(new PolicyTable(database), config.custody(), audit, config.clock());
        var sequences = new SequenceTable(database);
        var ministry = new Patient(config.ministry(), config.stayPatience());
        var rulings = new RulingStore(database);
        var stays = new StayCases(database);
        var kiosks = new KioskRoutes(known, keys.issuer(), config.rules(), config.pending().lookUpsAMinute(), new KioskRoutes.Work(
                new Intake(store, sequences, opener, audit, config.clock()), new StayDesk(ministry, audit), new OutcomeDesk(store, rulings, audit),
                calls, new Pulse(table, policies::number, config.clock()), enrolment, policies, logins::operator), config.clock());
        var fleet = new KioskDesk(table, sequences, enrolment, policies, config.rules(), config.clock());
        var staff = new StaffRoutes(new RecordDesk(store, opener, audit), new RulingDesk(rulings, stays, audit, config.clock()),
                new PictureDesk(new PictureRequests(database), audit, config.clock()), new AuditDesk(audit), fleet, calls, logins,
                config.access().oidc().map(it -> new Oidc(it, config.custody(), config.clock())), new StaffTexts(config.sentences()));
        staffTable = staff.table();
        var gate = new Gate(staffTable, logins, audit, staff::refused);
        HELIDON.setLevel(Level.WARNING);
        SSLContext tls = TlsContext.ofBranch(config.custody());
        server = WebServer.builder().shutdownHook(false).shutdownGracePeriod(Duration.ofSeconds(2))
                .host(config.host()).port(config.port()).maxPayloadSize(Wire.LARGEST + (1 << 20)).update(BranchServer::impatient)
                .tls(t -> tls(t, tls, TlsClientAuth.REQUIRED))
                .routing(routes -> common(routes).register("/", kiosks))
                .putSocket(ENROL, socket -> socket.host(config.host()).port(config.enrolPort()).maxPayloadSize(LARGEST_FORM)
                        .update(BranchServer::impatient).tls(t -> tls(t, tls, TlsClientAuth.NONE))
                        .routing(routes -> common(routes).register("/", new EnrolRoutes(enrolment, config.rules(), config.clock()))))
                .putSocket(STAFF, socket -> socket.host(config.host()).port(config.staffPort()).maxPayloadSize(LARGEST_FORM)
                        .update(BranchServer::impatient)
                        .tls(t -> tls(t, tls, TlsClientAuth.NONE))
                        .routing(routes -> common(routes).register("/", gate)))
                .build().start();
        housekeeping = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("housekeeping").factory());
        housekeeping.scheduleAtFixedRate(() -> purge(config), 0, 1, TimeUnit.HOURS);
        housekeeping.scheduleAtFixedRate(this::signHead, 1, 1, TimeUnit.MINUTES);
        rechecks = RecheckClock.start(new Rechecks(stays, new KeptRecords(store, opener), ministry, config.pending(), audit, config.clock()),
                config.pending(), config.stayPatience());
        audit.append("branch", "STARTED", "", SOFTWARE);
    }

    /// @throws dev.haetae.seal.CustodyRefused naming the keys that are missing or kept carelessly
    /// @throws dev.haetae.branch.store.DatabaseRefused saying why the database cannot be used
    public static BranchServer start(BranchConfig config) {
        Set<KeyName> keys = EnumSet.copyOf(KeyName.OF_BRANCH);
        keys.addAll(config.database().keys());
        config.access().oidc().ifPresent(_ -> keys.add(KeyName.BRANCH_OIDC_SECRET));
        config.custody().demand(keys);
        try {
            return new BranchServer(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where kiosks send to.
    public URI kioskAddress() {
        return URI.create("https://" + host + ":" + server.port());
    }

    /// Where staff point their browser to.
    public URI staffAddress() {
        return URI.create("https://" + host + ":" + server.port(STAFF));
    }

    /// Where kiosks go that have no certificate yet.
    public URI enrolAddress() {
        return URI.create("https://" + host + ":" + server.port(ENROL));
    }

    /// Every route of the staff's port but `/health`, with who may take it.
    public List<Route> staffTable() {
        return staffTable;
    }

    /// How many records are stored.
    public int records() {
        return store.count();
    }

    /// Nobody holds a connection for nothing: neither who says nothing, nor who says it letter by letter (a connection counts
    /// as idle from its last whole request on).
    private static void impatient(ListenerConfig.BuilderBase<?, ?> socket) {
        socket.connectionOptions(options -> options.readTimeout(SILENCE)).idleConnectionTimeout(IDLE)
                .idleConnectionPeriod(IDLE.dividedBy(4)).maxTcpConnections(CONNECTIONS);
    }

    private static void tls(TlsConfig.Builder builder, SSLContext context, TlsClientAuth clients) {
        builder.sslContext(context).enabledProtocols(List.of("TLSv1.3")).clientAuth(clients);
    }

    private static HttpRouting.Builder common(HttpRouting.Builder routes) {
        return routes.error(Exception.class, BranchServer::failed).get(Wire.HEALTH, (_, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, Wire.JSON);
            response.send(Wire.write(new Message.Health("up", SOFTWARE)));
        });
    }

    /// Says where, never what: a message may quote what it was about.
    private static void failed(ServerRequest request, ServerResponse response, Exception e) {
        if (e instanceof JdbiException) {
            LOG.error("the database did not answer in time");
            response.status(503).header(HeaderNames.RETRY_AFTER, RETRY_SECONDS).send();
            return;
        }
        LOG.error("request failed: {} at {}", e.getClass().getName(), e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
        response.status(500).send();
    }

    private void purge(BranchConfig config) {
        try {
            for (String recordId : store.purge(config.clock().instant())) {
                audit.append("branch", "RECORD_ERASED", recordId, "retention");
            }
            database.tidy();
        } catch (IOException | RuntimeException e) {
            LOG.error("retention was not carried out: {}", e.getClass().getSimpleName());
        }
    }

    /// Into the process's log too: where that goes to another machine, a head is kept there.
    private void signHead() {
        try {
            audit.sign().ifPresent(head -> LOG.info("audit head {}", head));
        } catch (IOException | RuntimeException e) {
            LOG.error("the audit log's head was not signed: {}", e.getClass().getSimpleName());
        }
    }

    /// The log before the database, which keeps its last head.
    @Override public void close() {
        housekeeping.shutdown();
        rechecks.close();
        server.stop();
        try {
            audit.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            database.close();
        }
    }
}
