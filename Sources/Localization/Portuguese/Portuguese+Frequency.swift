import Core

extension Portuguese {
    public func each(_ recurrence: Recurrence) -> String {
        let count = recurrence.count
        return switch recurrence.interval {
        case .day: count == 1 ? "por dia" : "a cada \(count) dias"
        case .week: count == 1 ? "por semana" : "a cada \(count) semanas"
        case .month: count == 1 ? "por mês" : "a cada \(count) meses"
        case .year: count == 1 ? "por ano" : "a cada \(count) anos"
        }
    }
    public func every(_ recurrence: Recurrence) -> String {
        guard recurrence.count == 1 else { return each(recurrence) }
        return switch recurrence.interval {
        case .day: "todo dia"
        case .week: "toda semana"
        case .month: "todo mês"
        case .year: "todo ano"
        }
    }
    public func frequency(_ recurrence: Recurrence) -> String {
        guard recurrence.count == 1 else { return each(recurrence).uppercasedFirst }
        return switch recurrence.interval {
        case .day: "Diária"
        case .week: "Semanal"
        case .month: "Mensal"
        case .year: "Anual"
        }
    }
}
