import {
  actCheckStatus,
  actGetBarcode,
  actGetBarcodeText,
  actGetContainerLabels,
  actGetPdf,
  actGetPostings,
  actList,
} from '../methods/acts.ts';
import { cancelRequestApprove, cancelRequestList, cancelRequestReject } from '../methods/cancel-requests.ts';
import {
  carriageApprove,
  carriageCancel,
  carriageCreate,
  carriageGet,
  carriageSetPostings,
} from '../methods/carriage.ts';
import { carriageDeliveryList } from '../methods/carriage-list.ts';
import {
  containerApprove,
  containerCancel,
  containerCreate,
  containerFill,
  containerPlaceInto,
  containerRemoveFrom,
  containerRemovePostings,
  containerTaskInfo,
} from '../methods/container-changes.ts';
import {
  containerDocumentGet,
  containerGet,
  containerLabelGet,
  containerList,
  containerStatusGet,
} from '../methods/containers.ts';
import type { Method } from '../methods/context.ts';
import { arbitration, awaitingDelivery, pickupCodeVerify, slotLimits, slotSet } from '../methods/disputes.ts';
import { giveoutBarcode, giveoutPdf, giveoutPng } from '../methods/giveout.ts';
import {
  assemblyCarriagePostingList,
  assemblyCarriageProductList,
  assemblyPostingList,
  assemblyProductList,
} from '../methods/picking.ts';
import { returnActionSet, returnRequestGet, returnRequestList } from '../methods/return-requests.ts';
import { returnsList } from '../methods/returns.ts';

/** Methods of hand-over, cargo places, picking lists, disputes and returns. */
export const handoverRoutes: Readonly<Record<string, Method>> = {
  '/v1/posting/fbs/timeslot/change-restrictions': slotLimits,
  '/v1/posting/fbs/timeslot/set': slotSet,
  '/v1/posting/fbs/pick-up-code/verify': pickupCodeVerify,
  '/v2/posting/fbs/arbitration': arbitration,
  '/v2/posting/fbs/awaiting-delivery': awaitingDelivery,
  '/v2/conditional-cancellation/list': cancelRequestList,
  '/v2/conditional-cancellation/approve': cancelRequestApprove,
  '/v2/conditional-cancellation/reject': cancelRequestReject,
  '/v2/carriage/delivery/list': carriageDeliveryList,
  '/v1/carriage/create': carriageCreate,
  '/v1/carriage/set-postings': carriageSetPostings,
  '/v1/carriage/approve': carriageApprove,
  '/v1/carriage/get': carriageGet,
  '/v1/carriage/cancel': carriageCancel,
  '/v2/posting/fbs/act/check-status': actCheckStatus,
  '/v2/posting/fbs/act/get-pdf': actGetPdf,
  '/v2/posting/fbs/act/get-barcode': actGetBarcode,
  '/v2/posting/fbs/act/get-barcode/text': actGetBarcodeText,
  '/v2/posting/fbs/act/get-container-labels': actGetContainerLabels,
  '/v2/posting/fbs/act/get-postings': actGetPostings,
  '/v2/posting/fbs/act/list': actList,
  '/v1/carriage/container/create': containerCreate,
  '/v1/carriage/container/fill': containerFill,
  '/v1/carriage/container/remove-postings': containerRemovePostings,
  '/v1/carriage/container/place-into': containerPlaceInto,
  '/v1/carriage/container/remove-from': containerRemoveFrom,
  '/v1/carriage/container/approve': containerApprove,
  '/v1/carriage/container/cancel': containerCancel,
  '/v1/carriage/container/task/info': containerTaskInfo,
  '/v1/carriage/container/list': containerList,
  '/v1/carriage/container/get': containerGet,
  '/v1/carriage/container/status/get': containerStatusGet,
  '/v1/carriage/container/label/get': containerLabelGet,
  '/v1/carriage/container/document/get': containerDocumentGet,
  '/v1/assembly/fbs/posting/list': assemblyPostingList,
  '/v1/assembly/fbs/product/list': assemblyProductList,
  '/v1/assembly/carriage/posting/list': assemblyCarriagePostingList,
  '/v1/assembly/carriage/product/list': assemblyCarriageProductList,
  '/v1/returns/list': returnsList,
  '/v2/returns/rfbs/list': returnRequestList,
  '/v2/returns/rfbs/get': returnRequestGet,
  '/v1/returns/rfbs/action/set': returnActionSet,
  '/v1/return/giveout/barcode': giveoutBarcode,
  '/v1/return/giveout/get-pdf': giveoutPdf,
  '/v1/return/giveout/get-png': giveoutPng,
};
