import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.quartz.CronExpression;

/**
 * Asks Quartz when expressions are due. A line of input is "expression in Base64, zone, instant, count", separated by
 * blanks; a line of output is a JSON object with one of the members dates, refused, throws and hangs.
 */
public class Ask {
  /** How long Quartz may look for a date, in milliseconds. */
  private static final long PATIENCE = 3000;

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String expression = new String(Base64.getDecoder().decode(words[0]), StandardCharsets.UTF_8);
      out.println(answerInTime(expression, words[1], Instant.parse(words[2]), Integer.parseInt(words[3])));
    }
    // A search without end may still be running.
    System.exit(0);
  }

  private static String answerInTime(String expression, String zone, Instant from, int count) throws Exception {
    AtomicReference<String> answer = new AtomicReference<>("{\"hangs\":true}");
    Thread thread = new Thread(() -> answer.set(answer(expression, zone, from, count)));
    thread.setDaemon(true);
    thread.start();
    thread.join(PATIENCE);
    return answer.get();
  }

  private static String answer(String expression, String zone, Instant from, int count) {
    CronExpression cron;
    try {
      cron = new CronExpression(expression);
    } catch (ParseException | RuntimeException refusal) {
      return "{\"refused\":" + quoted(refusal.getMessage()) + "}";
    }
    cron.setTimeZone(TimeZone.getTimeZone(zone));
    StringBuilder dates = new StringBuilder("{\"dates\":[");
    try {
      Date at = Date.from(from);
      for (int n = 0; n < count; n++) {
        at = cron.getNextValidTimeAfter(at);
        if (at == null) {
          break;
        }
        dates.append(n == 0 ? "\"" : ",\"").append(at.toInstant()).append('"');
      }
    } catch (RuntimeException failure) {
      return "{\"throws\":" + quoted(failure.toString()) + "}";
    }
    return dates.append("]}").toString();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char each : String.valueOf(text).toCharArray()) {
      if (each == '"' || each == '\\') {
        json.append('\\').append(each);
      } else if (each < ' ' || each > '~') {
        json.append(String.format("\\u%04x", (int) each));
      } else {
        json.append(each);
      }
    }
    return json.append('"').toString();
  }
}
