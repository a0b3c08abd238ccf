package org.claimwatch.standalone.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the launcher writes to. Safe to use from several threads: a call's lines stay together. */
public final class Terminal {
    private static final String PLAIN = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    /** A bar of 40 with its numbers fits a window of 80 columns. */
    private static final int BAR_WIDTH = 40;

    private static final int NAME_WIDTH = 22;
    /** With what stands before it, a quote fits a window of 110 columns. */
    private static final int QUOTE_WIDTH = 96;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;
    private int barTenth = -1;

    public Terminal(PrintStream out, PrintStream err, boolean colour) {
        this.out = out;
        this.err = err;
        this.colour = colour;
    }

    /** This process's own; UTF-8 whatever the locale says, as the mails it prints are. */
    public static Terminal ofThisProcess(boolean colour) {
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), colour);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The first line of a part. */
    public synchronized void heading(String text) {
        out.println();
        out.println(paint(BOLD, text));
    }

    public synchronized void line(String text) {
        out.println(text);
    }

    /** Something that came up. */
    public synchronized void ready(String name, Duration took) {
        out.println("  " + paint(GREEN, "ready") + "  " + padded(name) + seconds(took));
    }

    /**
     * How much of something is done. On a terminal each call takes the place of the one before; elsewhere, as in a log, a line
     * is written for each tenth.
     */
    public synchronized void bar(int percent, String detail) {
        String text = "  " + "█".repeat(percent * BAR_WIDTH / 100) + "░".repeat(BAR_WIDTH - percent * BAR_WIDTH / 100)
                + String.format(Locale.ROOT, " %3d %%  %s", percent, detail);
        if (colour) {
            out.print("\r\u001b[K" + text + (percent == 100 ? "\n" : ""));
            out.flush();
        } else if (percent / 10 != barTenth) {
            barTenth = percent / 10;
            out.println(text);
        }
    }

    /** Something that takes a while has begun. */
    public synchronized void begun(String text) {
        out.println("  " + paint(DIM, text));
    }

    /** Something went wrong, but it goes on. */
    public synchronized void warning(String text) {
        out.println("  " + paint(RED, text));
    }

    /** What stands elsewhere, word by word. Long lines are broken between words. */
    public synchronized void quote(List<String> lines) {
        lines.stream()
                .flatMap(line -> broken(line).stream())
                .forEach(line -> out.println("            " + paint(DIM, "│ ") + line));
    }

    static List<String> broken(String line) {
        List<String> lines = new ArrayList<>();
        String left = line;
        while (left.length() > QUOTE_WIDTH && left.strip().lastIndexOf(' ', QUOTE_WIDTH) > 0) {
            int end = left.lastIndexOf(' ', QUOTE_WIDTH);
            lines.add(left.substring(0, end));
            left = left.substring(end + 1);
        }
        lines.add(left);
        return lines;
    }

    /** Why it ends here. */
    public synchronized void failure(String text) {
        err.println("claimwatch: " + text);
    }

    /** {@code 12.34 s}, aligned. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%6.2f s", duration.toMillis() / 1000.0);
    }

    public static String padded(String name) {
        return String.format("%-" + NAME_WIDTH + "s", name);
    }

    private String paint(String how, String text) {
        return colour && !text.isEmpty() ? how + text + PLAIN : text;
    }
}
