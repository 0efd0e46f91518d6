package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.PasswordHash;
import dev.haetae.seal.StaffFile;
import dev.haetae.seal.StaffLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BranchStaffCommandTest {
    private static final String PASSWORD = "correct horse battery";
    @TempDir Path folder;
    private Path keys;
    private String said;
    private String complained;

    @BeforeEach void make() throws IOException {
        keys = Files.createDirectory(folder.resolve("keys"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertEquals(0, staff(PASSWORD, "add", "root", "--role", "administrator"));
    }

    private int staff(String typed, String what, String... arguments) {
        var all = new ArrayList<>(List.of(what, "--keys", keys.toString()));
        all.addAll(List.of(arguments));
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        PrintStream before = System.out;
        InputStream in = System.in;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return new CommandLine(new BranchStaffCommand()).setCaseInsensitiveEnumValuesAllowed(true).setErr(new PrintWriter(err))
                    .setExecutionExceptionHandler((failure, _, _) -> {
                        assertTrue(failure instanceof CustodyRefused, failure::toString);
                        return 9;
                    }).execute(all.toArray(String[]::new));
        } finally {
            System.setOut(before);
            System.setIn(in);
            said = out.toString(StandardCharsets.UTF_8);
            complained = err.toString();
        }
    }

    private StaffLine line(String name) {
        return StaffFile.in(keys).lines().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    @Test void membersComeChangeAndGo() throws IOException {
        assertEquals(0, staff(PASSWORD, "add", "mina", "--role", "agent,auditor"));
        assertEquals(List.of("agent", "auditor"), line("mina").roles());
        assertTrue(PasswordHash.matches(PASSWORD.toCharArray(), line("mina").hash()));
        assertEquals(0, staff("another long password", "password", "mina"));
        assertTrue(PasswordHash.matches("another long password".toCharArray(), line("mina").hash()));
        assertEquals(0, staff("", "role", "mina", "supervisor"));
        assertEquals(0, staff("", "list"));
        assertTrue(said.contains("{\"name\":\"mina\",\"roles\":[\"supervisor\"],\"totp\":false}"), said);
        assertFalse(said.contains("argon2"));
        assertEquals(0, staff("", "remove", "mina"));
        assertEquals(List.of("root"), StaffFile.in(keys).lines().stream().map(StaffLine::name).toList());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("branch-staff"))));
    }

    @Test void theLastAdministratorStays() {
        byte[] before = bytes();
        assertEquals(1, staff("", "remove", "root"));
        assertEquals(1, staff("", "role", "root", "auditor"));
        assertTrue(complained.contains("last administrator"), complained);
        assertEquals(new String(before), new String(bytes()));
        assertEquals(0, staff(PASSWORD, "add", "second", "--role", "administrator"));
        assertEquals(0, staff("", "remove", "root"));
        assertEquals(1, staff("", "remove", "second"));
    }

    @Test void whatIsWrongChangesNothingAndIsSaid() {
        byte[] before = bytes();
        assertEquals(1, staff("too short", "add", "mina", "--role", "agent"));
        assertEquals(1, staff("mina mina mina", "add", "mina", "--role", "agent"));
        assertEquals(1, staff(PASSWORD, "add", "root", "--role", "agent"));
        assertEquals(1, staff(PASSWORD, "add", "Mina!", "--role", "agent"));
        assertEquals(CommandLine.ExitCode.USAGE, staff(PASSWORD, "add", "mina", "--role", "king"));
        assertEquals(CommandLine.ExitCode.USAGE, staff(PASSWORD, "add", "mina"));
        assertEquals(1, staff("", "role", "nobody", "agent"));
        assertEquals(1, staff("", "totp", "nobody"));
        assertEquals(new String(before), new String(bytes()));
    }

    @Test void aFileThatOthersMayReadIsNotTouched() throws IOException {
        Files.setPosixFilePermissions(keys.resolve("branch-staff"), PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(9, staff(PASSWORD, "add", "mina", "--role", "agent"));
    }

    @Test void anAuthenticatorIsEnrolledByTheCodeInTheTerminal() throws Exception {
        assertEquals(0, staff("", "totp", "root"));
        String address = said.lines().toList().getLast();
        assertEquals(line("root").totp().orElseThrow().address("root").toString(), address);
        assertEquals(address, scanned(said));
        assertEquals(0, staff("", "totp", "root", "--remove"));
        assertTrue(line("root").totp().isEmpty());
    }

    /// As a telephone would see it: black on white, two modules a character.
    private static String scanned(String terminal) throws Exception {
        List<String> rows = terminal.lines().filter(it -> it.startsWith("\u001b")).map(it -> it.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
        int scale = 4;
        int width = rows.getFirst().length() * scale;
        int height = rows.size() * 2 * scale;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char c = rows.get(y / (2 * scale)).charAt(x / scale);
                boolean upper = y / scale % 2 == 0;
                boolean dark = c == '█' || c == (upper ? '▀' : '▄');
                pixels[y * width + x] = dark ? 0 : 0xffffff;
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)))).getText();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(keys.resolve("branch-staff"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
