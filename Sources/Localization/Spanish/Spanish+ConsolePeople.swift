extension Spanish {
    public var consolePeopleIntro: String { "Quién trabaja aquí y qué puede hacer. Lo que hacen queda en el registro." }
    public var consoleInvite: String { "Invitar a alguien" }
    public var consoleInviteIntro: String {
        "Le enviamos un enlace que sirve 7 días y una vez. Con él elige su contraseña, o entra si ya tiene cuenta."
    }
    public var consolePersonColumn: String { "Persona" }
    public var consoleRoleColumn: String { "Rol" }
    public var consoleSinceColumn: String { "Desde" }
    public var consoleSecondFactorColumn: String { "Verificación en dos pasos" }
    public var consoleHasSecondFactor: String { "Activada" }
    public var consoleLacksSecondFactor: String { "Sin activar" }
    public var consoleYou: String { "tú" }
    public func consoleRoleExplained(_ role: StaffRole) -> String {
        switch role {
        case .owner: "Todo, también hacer y quitar dueños. Necesita verificación en dos pasos."
        case .admin: "Todo menos hacer o quitar dueños. Necesita verificación en dos pasos."
        case .developer: "Claves, webhooks y eventos; ve clientes, cobros y ajustes sin cambiarlos."
        case .support: "Atiende a los clientes: los edita, cobra, reembolsa y ve el portal como ellos."
        case .readOnly: "Ve clientes, cobros y ajustes. No cambia nada."
        }
    }
    public var consoleSendInvitation: String { "Enviar invitación" }
    public var consoleAlreadyMember: String { "Esa persona ya trabaja aquí." }
    public var consoleOwnersOnly: String { "Solo un dueño puede hacer, cambiar o quitar dueños." }
    public var consoleLastOwner: String {
        "Es el único dueño, y tiene que quedar uno. Primero haz dueña a otra persona."
    }

    public var consoleInvitationMadeTitle: String { "Invitación enviada" }
    public func consoleInvitationMade(_ email: String, until: String) -> String {
        "Le escribimos a \(email). El enlace sirve hasta el \(until), una vez."
    }
    public var consoleInvitationNotArrived: String {
        "Si no le llega, revisa la dirección e invita otra vez: el enlace nuevo reemplaza a este."
    }
    public var consoleInvitationsTitle: String { "Invitaciones sin aceptar" }
    public func consoleInvitationEnds(_ date: String) -> String { "Sirve hasta el \(date)" }
    public var consoleWithdrawInvitation: String { "Retirar" }
    public func consoleInvitationWithdrawn(_ email: String) -> String {
        "Retiramos la invitación a \(email). Su enlace ya no sirve."
    }

    public var consoleChangeRole: String { "Cambiar el rol" }
    public func consoleRoleChanged(_ name: String) -> String { "Cambiamos el rol de \(name). Vale desde ahora." }
    public var consoleRemoveMember: String { "Quitar de aquí" }
    public func consoleRemoveQuestion(_ name: String, _ merchant: String) -> String {
        "¿Quitar a \(name) de \(merchant)?"
    }
    public func consoleRemoveFollows(_ name: String) -> [String] {
        [
            "\(name) deja de ver este comercio ahora mismo, también donde tenga la consola abierta.",
            "Lo que hizo sigue en el registro, con su nombre.",
            "Las claves y los webhooks siguen funcionando: si los conoce, cámbialos.",
            "Para que vuelva, invítala otra vez.",
        ]
    }
    public var consoleRemoveYourself: [String] {
        [
            "Dejas de ver este comercio ahora mismo.",
            "Lo que hiciste sigue en el registro, con tu nombre.",
            "Para volver, alguien tiene que invitarte.",
        ]
    }
    public func consoleMemberRemoved(_ name: String) -> String { "\(name) ya no trabaja aquí." }
}
