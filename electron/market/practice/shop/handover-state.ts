/** A carriage of the practice shop; times in milliseconds since 1970. */
export interface CarriageRow {
  readonly id: number;
  readonly methodId: number;
  /** Day of departure in the warehouse's own time, YYYY-MM-DD. */
  readonly departureDay: string;
  readonly createdAt: number;
  updatedAt: number;
  status: 'new' | 'formed' | 'sended' | 'received' | 'closed' | 'cancelled';
  postings: string[];
  /** Was in it once and dropped out. */
  removed: string[];
  approvedAt: number | null;
  containers: number;
  /** 0: the only one of its day. */
  partialNumber: number;
}

/** A cargo place. */
export interface ContainerRow {
  readonly id: number;
  readonly ordinal: number;
  readonly warehouseId: number;
  readonly cargoType: 'box' | 'pallet';
  readonly sortType: 'sort' | 'non-sort';
  readonly createdAt: number;
  status: string;
  postings: string[];
  parent: number | null;
}

/** A change of cargo places that is done a little later. */
export interface CargoTaskRow {
  readonly id: number;
  readonly createdAt: number;
  readonly doneAt: number;
  readonly kind: 'fill' | 'empty' | 'place' | 'take' | 'approve' | 'cancel';
  readonly containers: number[];
  readonly parent: number | null;
  readonly postings: string[];
  state: 'open' | 'completed' | 'failed';
  error: string;
}

/** A return through Ozon. */
export interface ReturnRow {
  readonly id: number;
  readonly posting: string;
  readonly orderNumber: string;
  readonly orderId: number;
  readonly type: string;
  readonly reason: string;
  readonly sku: number;
  readonly quantity: number;
  readonly warehouseId: number;
  readonly barcode: string;
  readonly returnedAt: number;
  status: string;
  changedAt: number;
  finishedAt: number | null;
}

/** A buyer's wish to give goods back to a seller who delivers himself. */
export interface ReturnRequestRow {
  readonly id: number;
  readonly posting: string;
  readonly orderNumber: string;
  readonly sku: number;
  readonly reason: string;
  readonly defect: boolean;
  readonly comment: string;
  readonly createdAt: number;
  group: string;
  state: string;
  stateName: string;
  tracking: string;
  rejection: string;
}

/** A wish to cancel a posting that the seller delivers. */
export interface CancelRequestRow {
  readonly id: number;
  readonly posting: string;
  readonly initiator: string;
  readonly message: string;
  readonly askedAt: number;
  readonly autoApproveAt: number;
  state: 'ON_APPROVAL' | 'APPROVED' | 'REJECTED';
  answeredAt: number | null;
  comment: string;
}

/** What the shop remembers about hand-over and returns; plain JSON. */
export interface HandoverState {
  carriages: CarriageRow[];
  containers: ContainerRow[];
  tasks: CargoTaskRow[];
  returns: ReturnRow[];
  returnRequests: ReturnRequestRow[];
  cancelRequests: CancelRequestRow[];
  /** How often the delivery of a posting was moved. */
  slotMoves: Record<string, number>;
  /** When a courier's code was found right. */
  verifiedCodes: Record<string, number>;
  /** Parcels that nobody scans at the sorting centre. */
  missed: string[];
}
