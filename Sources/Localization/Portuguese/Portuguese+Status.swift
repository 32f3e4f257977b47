extension Portuguese {
    public func status(_ standing: InvoiceStanding) -> String {
        switch standing {
        case .draft: "Rascunho"
        case .open: "Pendente"
        case .paid: "Paga"
        case .uncollectible: "Não cobrada"
        case .void: "Anulada"
        case .pastDue: "Vencida"
        case .refused: "Pagamento recusado"
        case .requiresAction: "Falta confirmar"
        case .promised: "Com data combinada"
        case .awaitingTransfer: "Aguardando transferência"
        case .processing: "Em processamento"
        case .refunded: "Reembolsada"
        case .partlyRefunded: "Reembolsada em parte"
        case .credited: "Creditada"
        case .partlyCredited: "Creditada em parte"
        }
    }
    public func status(_ standing: SubscriptionStanding) -> String {
        switch standing {
        case .trialing: "Em teste"
        case .active: "Ativa"
        case .unpaid: "Suspensa"
        case .canceled: "Cancelada"
        case .incomplete: "Incompleta"
        case .paused: "Pausada"
        case .pausing: "Será pausada"
        case .ending: "Vai terminar"
        case .pastDue: "Pagamento atrasado"
        case .incompleteExpired: "Não ativada"
        }
    }
    public func status(_ standing: PaymentStanding) -> String {
        switch standing {
        case .created: "Iniciado"
        case .processing: "Em processamento"
        case .succeeded: "Pago"
        case .failed: "Recusado"
        case .canceled: "Cancelado"
        case .refunded: "Reembolsado"
        case .partlyRefunded: "Reembolsado em parte"
        case .incomplete: "Incompleto"
        case .requiresAction: "Requer sua confirmação"
        case .unknown: "Em verificação"
        }
    }
}
