import Core
import Testing

@testable import Mail

@Suite struct `SMTP settings` {
    @Test func `smtp upgrades with STARTTLS on port 587`() throws {
        let settings = try SMTPSettings(url: "smtp://ana%40luz.example:p%40ss%3Aword@mail.example.com")

        #expect(settings.host == "mail.example.com")
        #expect(settings.port == 587)
        #expect(settings.user == "ana@luz.example")
        #expect(settings.password?.exposed == "p@ss:word")
        #expect(settings.security == .startTLS)
        #expect(settings.address == "smtp://mail.example.com:587")
    }

    @Test func `smtps is encrypted from the first byte, on port 465`() throws {
        let settings = try SMTPSettings(url: "smtps://mail.example.com")

        #expect(settings.address == "smtps://mail.example.com:465")
        #expect(settings.security == .implicitTLS)
        #expect(settings.user == nil)
    }

    @Test(arguments: ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"])
    func `only this machine itself is spoken to in the clear`(host: String) throws {
        #expect(try SMTPSettings(url: "smtp://\(host):1025").security == .plain)
    }

    @Test(arguments: ["10.0.0.1", "localhost.example.com", "127.0.0.1.example.com", "[::2]", "127.0.0.300", "127"])
    func `everybody else is not`(host: String) throws {
        #expect(try SMTPSettings(url: "smtp://\(host):1025").security == .startTLS)
    }

    @Test(arguments: [
        "", "mail.example.com", "http://hunter2@mail.example.com", "smtp://", "smtp://:587", "smtp://u:hunter2@h:99999",
        "smtp://h:0",
        "smtp://user@h", "smtp://u:hunter2@h/path", "smtp://u:hunter2@h?x=1", "smtp://u:hunter2%0d%0a@h",
        "smtp://u:hunter2@h#x",
        "smtp://u:hunter2@ho st",
    ])
    func `K3: a wrong URL is refused by its setting's name, without repeating the password`(url: String) {
        let error = #expect(throws: BillingError.self) { try SMTPSettings(url: url) }

        #expect(error?.parameter == "VENTANILLA_SMTP_URL")
        #expect(error?.message.contains("VENTANILLA_SMTP_URL") == true)
        #expect(error?.message.contains("hunter2") == false)
    }
}
