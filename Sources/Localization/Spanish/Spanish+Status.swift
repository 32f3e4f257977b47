extension Spanish {
    public func status(_ standing: InvoiceStanding) -> String {
        switch standing {
        case .draft: "Borrador"
        case .open: "Pendiente"
        case .paid: "Pagada"
        case .uncollectible: "Sin cobrar"
        case .void: "Anulada"
        case .pastDue: "Vencida"
        case .refused: "Pago rechazado"
        case .requiresAction: "Falta confirmar"
        case .promised: "Con fecha acordada"
        case .awaitingTransfer: "Esperando transferencia"
        case .processing: "En proceso"
        case .refunded: "Reembolsada"
        case .partlyRefunded: "Reembolsada en parte"
        case .credited: "Acreditada"
        case .partlyCredited: "Acreditada en parte"
        }
    }
    public func status(_ standing: SubscriptionStanding) -> String {
        switch standing {
        case .trialing: "En prueba"
        case .active: "Activa"
        case .unpaid: "Suspendida"
        case .canceled: "Cancelada"
        case .incomplete: "Incompleta"
        case .paused: "En pausa"
        case .pausing: "Por pausar"
        case .ending: "Por terminar"
        case .pastDue: "Pago atrasado"
        case .incompleteExpired: "No se activó"
        }
    }
    public func status(_ standing: PaymentStanding) -> String {
        switch standing {
        case .created: "Iniciado"
        case .processing: "En proceso"
        case .succeeded: "Pagado"
        case .failed: "Rechazado"
        case .canceled: "Cancelado"
        case .refunded: "Reembolsado"
        case .partlyRefunded: "Reembolsado en parte"
        case .incomplete: "Incompleto"
        case .requiresAction: "Requiere tu confirmación"
        case .unknown: "En verificación"
        }
    }
}
