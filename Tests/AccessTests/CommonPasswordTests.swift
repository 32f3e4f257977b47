import Billing
import Core
import Testing

@testable import Access

/// What is refused as a password, and what is not (A10).
@Suite struct `Passwords that everybody tries` {
    @Test(arguments: [
        "password", "Password1", "p4ssw0rd!", "Alejandra1995", "1998beatriz", "tequieromucho", "te quiero mucho",
        "Teamo-mucho",
        "contraseña2024", "minhasenha", "minhaSenha1", "corinthians", "Flamengo2019", "bocajuniors", "coração12",
        "estrelinha",
        "qwer1234", "1qaz2wsx", "zxcvasdf", "asdfghjk", "abc12345", "87654321", "poiuytre",
        "contraseña12345", "senha123456", "123456clave", "miContraseña1", "novaSenha2024",
        "Colocolo1991", "universitario24", "garrablanca", "vaiCorinthians", "peñarol1891", "barranquilla",
        "Antofagasta1", "SanExpedito7", "virgendelcarmen", "sãojorge2023", "mariaFernanda", "JoãoGabriel10",
        "asdfghjklñ", "asdfghjklç", "ñlkjhgfd", "zxcvbnm,.-",
        "25121990", "25-12-1990", "1990/12/25", "holahola", "amor1234", "12121212", "iloveyou", "trustno1",
    ])
    func `A10 what everybody tries first is refused, with a year, digits or signs beside it`(password: String) {
        #expect(throws: PasswordRefusal.tooCommon) { try PasswordRule.check(Secret(password), context: []) }
    }

    @Test(arguments: [
        "tres tristes tigres", "otra muy distinta", "correct horse battery", "mi gato come a las 7", "Zx9#kd0w",
        "quintal verde 31", "clave 918273 nueva",
        "99887712 calle", "caminhando devagar", "ñandú con poncho",
    ])
    func `A10 what is long or like no other is taken, whatever it is made of`(password: String) throws {
        try PasswordRule.check(Secret(password), context: ["Nube Tica", "ana@example.com", "Ana Quispe"])
    }

    @Test(arguments: ["nubetica1", "Nube-Tica", "nube2024", "QUISPÉ1990", "Quispe.1990", "ana.quispe", "example.com1"])
    func `A10 the names of merchant and customer are refused, whole and word by word`(password: String) {
        #expect(throws: PasswordRefusal.tooPersonal) {
            try PasswordRule.check(
                Secret(password), context: ["Nube Tica", "nube-tica", "ana@example.com", "ana", "Ana Quispe"])
        }
    }

    @Test func `A10 what is long is not looked through for ways over the keyboard, which takes seconds`() throws {
        try PasswordRule.check(Secret(String(repeating: "asdfqwer", count: 128)), context: [])
    }

    @Test func `A10 thousands are known`() {
        let lists = [CommonPasswords.wordText, CommonPasswords.wholeText].map { $0.split(separator: " ").count }
        #expect(lists.allSatisfy { $0 > 5_000 }, "\(lists)")
    }
}
