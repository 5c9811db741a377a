package org.scrubjay.cli;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What may happen to the bytes of a file, written as {@code KIND PLACE VALUE}, places in per mille.
 */
record Damage(String kind, int place, int value) {

  static String random(RandomGenerator random) {
    String kind =
        switch (random.nextInt(6)) {
          case 0 -> "cut";
          case 1 -> "drop";
          case 2 -> "repeat";
          case 3 -> "insert";
          default -> "set";
        };
    return kind + " " + random.nextInt(1000) + " " + random.nextInt(256);
  }

  static Damage parse(String text) {
    String[] words = text.split(" ");
    return new Damage(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
  }

  byte[] of(byte[] bytes) {
    int at = (int) ((long) bytes.length * place / 1000);
    int stretch = Math.min(bytes.length - at, value);
    return switch (kind) {
      case "cut" -> Arrays.copyOf(bytes, at);
      case "drop" ->
          joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + stretch, bytes.length));
      case "repeat" ->
          joined(Arrays.copyOf(bytes, at + stretch), Arrays.copyOfRange(bytes, at, bytes.length));
      case "insert" ->
          joined(
              joined(Arrays.copyOf(bytes, at), new byte[] {(byte) value}),
              Arrays.copyOfRange(bytes, at, bytes.length));
      default -> {
        byte[] changed = bytes.clone();
        if (at < changed.length) {
          changed[at] = (byte) value;
        }
        yield changed;
      }
    };
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
