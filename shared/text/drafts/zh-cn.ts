import type { DraftTexts } from './fields.ts';

/** Messages in Chinese. */
export const draftsZh: DraftTexts = {
  'out-of-stock':
    '{{buyer}}，您好！\n\n我们在打包订单 {{order}} 时发现“{{missing}}”暂时缺货，非常抱歉。\n\n我们可以先发出其余商品，也可以取消订单并全额退款。请告诉我们您的选择。\n\n{{house}}',
  damaged:
    '{{buyer}}，您好！\n\n发货前我们检查订单 {{order}} 时发现“{{missing}}”有损坏，不会就这样寄出。\n\n目前没有完好的现货。请问是等补货，还是取消这件商品？请告诉我们。\n\n{{house}}',
  address:
    '{{buyer}}，您好！\n\n订单 {{order}} 的收货地址不完整，缺少：{{missing}}。快递员无法送达。\n\n请把完整地址和电话发给我们，收到后马上发货。\n\n{{house}}',
  delayed:
    '{{buyer}}，您好！\n\n订单 {{order}}（{{goods}}）正在运输途中，但已有 {{days}}没有更新。运单号：{{tracking}}，承运商：{{carrier}}。\n\n我们已向承运商查询，有结果会马上告诉您。让您久等了，非常抱歉。\n\n{{house}}',
  returned:
    '{{buyer}}，您好！\n\n订单 {{order}}（{{goods}}）的包裹正在退回。运单号：{{tracking}}。\n\n如果您仍然需要，请告诉我们，我们会说明如何再次收货；如果不需要，包裹退回后会退款。\n\n{{house}}',
  lost: '{{buyer}}，您好！\n\n承运商 {{carrier}} 找不到订单 {{order}}（{{goods}}）的包裹 {{tracking}}，非常抱歉。\n\n请告诉我们是重新发货还是退款。\n\n{{house}}',
  customs:
    '{{buyer}}，您好！\n\n订单 {{order}}（{{goods}}）的包裹正在清关。承运商 {{carrier}} 需要收件人资料：电话和证件号码。\n\n请通过承运商发给您的链接填写，运单号：{{tracking}}。请不要把这些资料发给我们。\n\n{{house}}',
  presale:
    '{{buyer}}，您好！\n\n订单 {{order}}（{{goods}}）为预售，我们会在 {{until}} 之前发货。\n\n如果时间不合适，请告诉我们，我们会取消订单并全额退款。\n\n{{house}}',
  inquiry:
    '您好！\n\n请帮忙查询包裹 {{tracking}}（我方编号 {{order}}），已有 {{days}}没有更新。内件：{{goods}}。\n\n请告知包裹现在在哪里、何时派送。如已丢失，请提供丢件证明，以便理赔。\n\n{{house}}',
};
