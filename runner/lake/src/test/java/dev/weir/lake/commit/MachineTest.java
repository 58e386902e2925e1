package dev.weir.lake.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MachineTest {

    @Test
    void knowsAProcessByItsIdAndItsStart() {
        ProcessHandle own = ProcessHandle.current();
        String start = Machine.startOf(own);

        assertThat(Machine.runs(own.pid(), start)).isTrue();
        assertThat(Machine.runs(own.pid(), start + "0")).isFalse();
        assertThat(Machine.runs(Integer.MAX_VALUE, start)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesAProcessThatOnlyAwaitsBurialForDead() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 100").start();
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            long pid = Long.parseLong(output.readLine());
            Path stat = Path.of("/proc/" + pid + "/stat");
            while (!Files.readString(stat).contains(") Z ")) {
                Thread.onSpinWait();
            }
            ProcessHandle child = ProcessHandle.of(pid).orElseThrow();

            assertThat(Machine.runs(pid, Machine.startOf(child))).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }
}
