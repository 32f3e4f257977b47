import Core

/// A message as it travels: RFC 5322 headers, and a text and its HTML twin as the two parts of a multipart/alternative.
///
/// Lines end in CRLF and hold 76 bytes at most (addresses and ids apart, which cannot be folded); everything is ASCII. No value
/// can begin a header of its own or end the headers (W9). The same message always gives the same bytes.
public enum MIMEMessage {
    public static func encode(_ message: MailMessage) -> [UInt8] {
        let boundary = boundary(message.id)
        var lines = [
            "Date: \(date(message.date))",
            HeaderText.mailbox("From", message.from),
            HeaderText.mailbox("To", message.to),
        ]
        if let replyTo = message.replyTo { lines.append(HeaderText.mailbox("Reply-To", replyTo)) }
        lines.append(HeaderText.unstructured("Subject", message.subject, limit: 300))
        lines.append("Message-ID: \(message.id)")
        for header in MailMessage.Header.allCases {
            if let value = message.headers[header] {
                lines.append(HeaderText.unstructured(header.rawValue, value, limit: 900))
            }
        }
        lines += [
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
            "",
        ]
        for (type, content) in [("plain", message.text), ("html", message.html)] {
            lines += [
                "--\(boundary)",
                "Content-Type: text/\(type); charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                QuotedPrintable.encode(content),
            ]
        }
        lines += ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// `=_` never occurs in quoted-printable, so the boundary cannot occur in a part.
    private static func boundary(_ id: MessageID) -> String {
        "=_" + id.description.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(60)
    }

    /// `Mon, 02 Mar 2026 12:00:00 +0000`.
    private static func date(_ instant: Instant) -> String {
        let local = Zone.utc.local(at: instant)
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day =
            switch local.date.weekday {
            case .monday: "Mon"
            case .tuesday: "Tue"
            case .wednesday: "Wed"
            case .thursday: "Thu"
            case .friday: "Fri"
            case .saturday: "Sat"
            case .sunday: "Sun"
            }
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let time = "\(two(local.hour)):\(two(local.minute)):\(two(local.second))"
        return "\(day), \(two(local.date.day)) \(names[local.date.month - 1]) \(local.date.year) \(time) +0000"
    }
}
