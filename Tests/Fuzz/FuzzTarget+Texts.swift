import Core
import Foundation

@testable import Billing
@testable import Documents
@testable import Mail
@testable import Pictures

extension FuzzTarget {
    /// A letter: headers stay the headers that were meant, lines are ASCII and short, and nothing ends a part early (W9).
    static let mail = FuzzTarget(name: "mail") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        guard let address = try? EmailAddress("ana@example.com") else { fatalError("a plain address is one") }
        let letter = MailMessage(
            id: MessageID(text, domain: text), from: Mailbox(address, name: text), to: Mailbox(address, name: text),
            subject: text, text: text, html: text, date: Instant(seconds: 0), headers: [.entityReference: text])
        let encoded = MIMEMessage.encode(letter)
        require(encoded.allSatisfy { $0 < 0x80 }, "mail is ASCII")
        let lines = String(decoding: encoded, as: UTF8.self).components(separatedBy: "\r\n")
        require(lines.allSatisfy { $0.utf8.count <= 998 && !$0.utf8.contains(10) && !$0.utf8.contains(13) }, "lines")
        let names = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        require(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "X-Entity-Ref-ID", "MIME-Version", "Content-Type",
            ], "headers are those that were meant")
        require(lines.count { $0.hasPrefix("--=_") } == 3, "two parts")
    }

    /// A webhook's signature: only what was signed with the secret is valid, and in its time (H1).
    static let signature = FuzzTarget(name: "signature") { bytes in
        let header = String(decoding: bytes, as: UTF8.self)
        let (now, secret) = (Instant(seconds: 1_700_000_000), Secret("whsec_test"))
        require(
            !WebhookSignature.isValid(header, for: bytes, secrets: [secret], at: now), "nobody guesses a signature")
        let genuine = WebhookSignature.header(for: bytes, secret: secret, at: now)
        require(WebhookSignature.isValid(genuine, for: bytes, secrets: [secret], at: now), "a genuine one is valid")
        require(
            !WebhookSignature.isValid(genuine, for: bytes + [0], secrets: [secret], at: now), "of these bytes only")
    }

    /// Addresses to return to: what is taken is printable, absolute and names no user (W4).
    static let returnAddress = FuzzTarget(name: "return_address") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        guard let address = try? ReturnAddress.checked(text, parameter: "x") else { return }
        require(address == text && address.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x5C }, "printable")
        guard let url = URL(string: address) else { return }
        require(url.user == nil && url.host?.isEmpty == false, "a host and no user")
        require(url.scheme == "https" || url.scheme == "http", "http only")
    }

    /// Small values: what is read prints as something that reads the same.
    static let text = FuzzTarget(name: "text") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let date = try? CalendarDate(text) { require(date.description == text, "a date") }
        if let local = try? LocalDateTime(text) { require(local.description == text, "a local time") }
        if let rate = try? Rate(text) { require((try? Rate(rate.description)) == rate, "a rate") }
        if let color = try? HexColor(text) { require((try? HexColor(color.description)) == color, "a colour") }
        if let zone = try? Zone(text) { require(zone.id == text, "a zone") }
        if let email = try? EmailAddress(text) {
            require(email.text.utf8.allSatisfy { 33...126 ~= $0 && !",;:<>()[]\"\\".utf8.contains($0) }, "one mailbox")
        }
        if let written = try? FreeText.text(text, parameter: "x", limit: 500) {
            require((try? FreeText.text(written, parameter: "x", limit: 500)) == written, "text stays what it is")
        }
    }

    /// Pictures: what is taken has the size that it says, and decodes or is refused without harm (W6).
    static let logo = FuzzTarget(name: "logo") { bytes in
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes
        guard let logo = try? Logo(png: png) else { return }
        require(logo.width * logo.height <= Logo.maximumPixels, "no more than 4 megapixels")
        require(logo.png.count <= png.count, "nothing is added")
        if logo.width * logo.height < 10_000 { _ = Picture(logo) }
    }

    /// Pictures that are uploaded: what is taken fits into its box, and is a PNG of ours (W6).
    static let picture = FuzzTarget(name: "picture") { bytes in
        guard let picture = try? PictureStudio.prepared(bytes, for: .icon) else { return }
        require(picture.width <= 180 && picture.height <= 180, "it fits")
        require((try? Logo(png: picture.png)) != nil, "it is a sound PNG")
    }
}

/// Foundation's reader, as somebody else's.
func foreignJSON(_ bytes: [UInt8]) -> Any? { try? JSONSerialization.jsonObject(with: Data(bytes)) }
